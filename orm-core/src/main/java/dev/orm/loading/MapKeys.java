package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.MappingException;
import dev.orm.mapping.ToMany;
import dev.orm.metamodel.Elements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names mean by which conditions call the keys of maps of entities: {@code (key)}, and what a key is made of. */
final class MapKeys {

    private MapKeys() {}

    static boolean isKey(@Nullable String name) {
        return name != null && (name.equals(Elements.KEY) || name.startsWith(Elements.KEY + "."));
    }

    /** The map whose values a source stands for. */
    static ToMany map(Object source, @Nullable Attribute relation) {
        if (relation instanceof ToMany map && map.kind().isMap()) {
            return map;
        }
        throw new MappingException(source + " has no key: it is not what stands for the values of a map. Give key(...)"
                + " the map itself, or another source of it, such as map.as(\"m\").");
    }

    /** The attribute that holds a key or a part of one, in the row of the value or in that of a join table. */
    static Attribute stored(ToMany map, ElementShape index, String name) {
        String path = map.path() + "." + name;
        return index.leaves().stream()
                .filter(leaf -> leaf.path().equals(path))
                .findFirst()
                .orElseThrow(() -> unknown(map, name));
    }

    /** The path of the attribute of a value that is its key, or a part of it. */
    static String ofValue(ToMany map, String name) {
        BasicAttribute key = map.key();
        List<BasicAttribute> parts = key == null ? map.target().id().attributes() : List.of(key);
        if (name.equals(Elements.KEY) && parts.size() == 1) {
            return parts.get(0).path();
        }
        String part = name.substring(Elements.KEY.length());
        return parts.stream()
                .map(Attribute::path)
                .filter(path -> !part.isEmpty() && path.endsWith(part))
                .findFirst()
                .orElseThrow(() -> unknown(map, name));
    }

    private static MappingException unknown(ToMany map, String name) {
        return new MappingException("The keys of " + map.describe() + " are no single value that a condition could"
                + " call " + name + ": name what they consist of, or the attributes of "
                + map.target().name() + " that the keys are.");
    }
}
