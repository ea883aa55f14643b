package dev.orm.processor.access;

import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.model.EntityElement;
import dev.orm.processor.source.GeneratedNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** The slots of an entity in order, and the embedded objects between it and them. */
final class Layout {

    private final List<Part> parts = new ArrayList<>();
    private final Set<String> stems = new HashSet<>();
    private int slots;

    Layout(EntityElement entity) {
        add(entity.attributes(), null);
    }

    /** All parts; an embedded object comes before what it holds. */
    List<Part> parts() {
        return parts;
    }

    /** The parts with a slot, in the order of slots. */
    List<Part.Leaf> leaves() {
        return parts.stream()
                .filter(Part.Leaf.class::isInstance)
                .map(Part.Leaf.class::cast)
                .toList();
    }

    /** The embedded objects, outer before inner. */
    List<Part.Embedded> embedded() {
        return parts.stream()
                .filter(Part.Embedded.class::isInstance)
                .map(Part.Embedded.class::cast)
                .toList();
    }

    /**
     * The parts of an embedded object, for a record in the order of its constructor; the attributes of the entity for
     * null.
     */
    List<Part> children(Part.@Nullable Embedded owner) {
        return parts.stream()
                .filter(part -> Objects.equals(part.owner(), owner))
                .toList();
    }

    /** The slots that an embedded object holds, in inner objects included. */
    List<Part.Leaf> leavesOf(Part.Embedded owner) {
        return leaves().stream().filter(leaf -> isWithin(leaf, owner)).toList();
    }

    private static boolean isWithin(Part part, Part.Embedded owner) {
        Part.Embedded it = part.owner();
        while (it != null && !it.equals(owner)) {
            it = it.owner();
        }
        return it != null;
    }

    private void add(List<AttributeElement> attributes, Part.@Nullable Embedded owner) {
        for (AttributeElement attribute : attributes) {
            String path = owner == null ? attribute.name() : owner.path() + "." + attribute.name();
            if (attribute instanceof AttributeElement.Embedded embedded) {
                Part.Embedded part = new Part.Embedded(embedded, owner, variable(path), path);
                parts.add(part);
                add(embedded.embeddable().attributes(), part);
            } else {
                parts.add(new Part.Leaf(attribute, owner, variable(path), slots++, path));
            }
        }
    }

    /** A path as one camel-case name that no other path has, nor differs from in the case of its first letter only. */
    private String variable(String path) {
        StringBuilder name = new StringBuilder();
        for (String step : path.split("\\.")) {
            name.append(name.isEmpty() ? step : GeneratedNames.capitalize(step));
        }
        while (SourceVersion.isKeyword(name) || !stems.add(GeneratedNames.capitalize(name.toString()))) {
            name.append('_');
        }
        return name.toString();
    }
}
