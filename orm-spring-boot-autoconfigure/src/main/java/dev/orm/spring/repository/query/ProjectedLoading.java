package dev.orm.spring.repository.query;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.ValueAttribute;
import dev.orm.sql.AttributeType;
import dev.orm.sql.Expression;
import dev.orm.sql.LoadOption;
import dev.orm.sql.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loader options for entities of which some attributes are wanted, named by paths. */
final class ProjectedLoading {

    private final EntityMapping<?> mapping;
    private final List<Expression<?>> attributes = new ArrayList<>();
    private final Map<Attribute, ProjectedLoading> relations = new LinkedHashMap<>();

    private ProjectedLoading(EntityMapping<?> mapping) {
        this.mapping = mapping;
    }

    /**
     * The options for these paths; none if there are none.
     *
     * @throws IllegalArgumentException when one does not exist
     */
    static List<LoadOption> of(Collection<String> paths, EntityMapping<?> mapping) {
        ProjectedLoading root = new ProjectedLoading(mapping);
        for (String path : paths) {
            for (AttributePath found : AttributePath.allOf(mapping, path)) {
                root.add(found, 0);
            }
        }
        return root.options();
    }

    private void add(AttributePath path, int next) {
        if (next < path.relations().size()) {
            relation(path.relations().get(next)).add(path, next + 1);
        } else if (path.attribute() instanceof ToOne || path.attribute() instanceof ToMany) {
            relation(path.attribute());
        } else {
            String name = path.attribute().path();
            DynamicTable<?> owner = mapping.source();
            attributes.add(new ValueAttribute<>(owner, name, new AttributeType<>(owner, name, Object.class)));
        }
    }

    private ProjectedLoading relation(Attribute relation) {
        return relations.computeIfAbsent(
                relation, followed -> new ProjectedLoading(AttributePath.requireTarget(followed)));
    }

    private List<LoadOption> options() {
        List<LoadOption> options = new ArrayList<>();
        if (!attributes.isEmpty()) {
            options.add(LoadOption.loadOnly(attributes.toArray(Expression<?>[]::new)));
        }
        relations.forEach((relation, below) -> {
            Source source = mapping.source().relation(relation.path(), below.mapping.javaType());
            LoadOption option = relation instanceof ToMany ? LoadOption.selectin(source) : LoadOption.joined(source);
            options.add(option.then(below.options().toArray(LoadOption[]::new)));
        });
        return List.copyOf(options);
    }
}
