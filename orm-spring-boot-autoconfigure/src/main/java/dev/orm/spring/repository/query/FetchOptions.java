package dev.orm.spring.repository.query;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.spring.repository.Fetch;
import dev.orm.spring.repository.Fetch.Way;
import dev.orm.sql.LoadOption;
import java.util.ArrayList;
import java.util.List;

/** Loader options of paths given as text. */
final class FetchOptions {

    private FetchOptions() {}

    static List<LoadOption> of(List<Fetch> fetches, EntityMapping<?> root) {
        List<LoadOption> options = new ArrayList<>();
        for (Fetch fetch : fetches) {
            for (String path : fetch.value()) {
                options.add(option(AttributePath.of(root, path), fetch.way()));
            }
        }
        return options;
    }

    private static LoadOption option(AttributePath path, Way way) {
        LoadOption option = last(path, source(path, path.attribute()), path.attribute(), way);
        for (int i = path.relations().size() - 1; i >= 0; i--) {
            Attribute relation = path.relations().get(i);
            option = between(source(path, relation), relation, way).then(option);
        }
        return option;
    }

    private static DynamicTable<?> source(AttributePath path, Attribute relation) {
        if (relation instanceof ToOne toOne) {
            return toOne.owner()
                    .source()
                    .relation(relation.path(), toOne.target().javaType());
        }
        if (relation instanceof ToMany toMany) {
            return toMany.owner()
                    .source()
                    .relation(relation.path(), toMany.target().javaType());
        }
        throw new IllegalArgumentException("@Fetch(\"" + text(path) + "\") leads to " + path
                + ", which is no relation to an entity: name a relation, such as one that leads to "
                + relation.owner().name());
    }

    /** What lies on the way is loaded where the end is. */
    private static LoadOption between(DynamicTable<?> source, Attribute relation, Way way) {
        return way == Way.LAZY || way == Way.RAISE ? LoadOption.mapped(source) : eager(source, relation);
    }

    private static LoadOption eager(DynamicTable<?> source, Attribute relation) {
        return relation instanceof ToMany ? LoadOption.selectin(source) : LoadOption.joined(source);
    }

    private static LoadOption last(AttributePath path, DynamicTable<?> source, Attribute relation, Way way) {
        return switch (way) {
            case EAGER -> eager(source, relation);
            case JOINED -> {
                if (relation instanceof ToMany) {
                    throw new IllegalArgumentException("@Fetch(value = \"" + text(path)
                            + "\", way = JOINED) would repeat each row for every element of " + path
                            + ": load a collection by SELECTIN, or leave the way out");
                }
                yield LoadOption.joined(source);
            }
            case SELECTIN -> LoadOption.selectin(source);
            case LAZY -> LoadOption.lazy(source);
            case RAISE -> LoadOption.raise(source);
        };
    }

    private static String text(AttributePath path) {
        return path.toString().substring(path.root().name().length() + 1);
    }
}
