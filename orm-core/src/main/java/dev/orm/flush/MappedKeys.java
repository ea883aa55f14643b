package dev.orm.flush;

import dev.orm.flush.MappedKey.Constraint;
import dev.orm.flush.MappedKey.Rule;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.schema.Deferrability;
import dev.orm.schema.Index;
import dev.orm.schema.PrimaryKey;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The unique keys of each entity, as far as all of their columns are written by attributes. A constraint that is checked when the transaction ends asks
 * for no order and is left out. Immutable and thread-safe.
 */
final class MappedKeys {

    private final Map<EntityMapping<?>, List<MappedKey>> keys = new IdentityHashMap<>();

    private MappedKeys() {}

    static MappedKeys of(MappingRegistry mappings) {
        MappedKeys keys = new MappedKeys();
        mappings.entities().forEach(mapping -> keys.keys.put(mapping, read(mapping)));
        return keys;
    }

    private static List<MappedKey> read(EntityMapping<?> mapping) {
        List<MappedKey> found = new ArrayList<>();
        if (!mapping.concrete().contains(mapping)) {
            return List.of(); // an abstract entity has no rows of its own
        }
        for (TablePart part : mapping.parts()) {
            new Reader(mapping, part, found).read();
        }
        return List.copyOf(found);
    }

    List<MappedKey> of(EntityMapping<?> mapping) {
        return keys.getOrDefault(mapping, List.of());
    }

    /** Finds the attributes behind the constraints of a table. */
    private static final class Reader {

        private static final Rule PLAIN = new Rule(Deferrability.NOT_DEFERRABLE, false);

        private final EntityMapping<?> mapping;
        private final Map<String, Attribute> writers = new HashMap<>();
        private final Table table;
        private final List<MappedKey> found;

        Reader(EntityMapping<?> mapping, TablePart part, List<MappedKey> found) {
            this.mapping = mapping;
            this.table = part.table();
            this.found = found;
            for (BasicAttribute attribute : mapping.basics()) {
                if ((attribute.insertable() || attribute.updatable() || attribute.isId())
                        && mapping.part(attribute).equals(part)) {
                    writers.put(attribute.column().key(), attribute);
                }
            }
            for (ToOne relation : mapping.toOnes()) {
                if ((relation.writesColumns() || !relation.mapsId().isEmpty())
                        && mapping.part(relation).equals(part)) {
                    relation.use().parts().stream()
                            .filter(column ->
                                    column.updated() || !relation.mapsId().isEmpty())
                            .forEach(column -> writers.put(column.column().key(), relation));
                }
            }
        }

        void read() {
            for (UniqueConstraint constraint : table.uniqueConstraints()) {
                if (constraint.deferrability() != Deferrability.INITIALLY_DEFERRED) {
                    Rule rule = new Rule(constraint.deferrability(), constraint.nullsNotDistinct());
                    add(constraint.name(), constraint.columns(), rule);
                }
            }
            for (Index index : table.indexes()) {
                boolean plain = index.unique() && index.storage().where() == null;
                if (plain && index.columns().size() == index.parts().size()) {
                    add(index.name(), index.columns(), PLAIN);
                }
            }
            PrimaryKey key = table.primaryKey();
            boolean first = table == mapping.parts().get(0).table();
            if (key != null && first && mapping.id().strategy() == IdStrategy.ASSIGNED) {
                List<String> columns =
                        table.keyColumns().stream().map(Column::key).toList();
                add(Objects.requireNonNullElse(key.name(), "primary key"), columns, PLAIN);
            }
        }

        private void add(@Nullable String name, List<String> columns, Rule rule) {
            if (columns.stream().allMatch(writers::containsKey)) {
                List<Attribute> parts = columns.stream()
                        .map(column -> Objects.requireNonNull(writers.get(column)))
                        .distinct()
                        .toList();
                Constraint constraint =
                        new Constraint(table.qualifiedName(), Objects.requireNonNullElse(name, "" + columns));
                found.add(new MappedKey(mapping, table, constraint, rule, parts));
            }
        }
    }
}
