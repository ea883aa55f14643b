package dev.orm.schema.reflect;

import dev.orm.schema.CheckConstraint;
import dev.orm.schema.Constraint;
import dev.orm.schema.Deferrability;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Identifier;
import dev.orm.schema.Index;
import dev.orm.schema.MatchRule;
import dev.orm.schema.PrimaryKey;
import dev.orm.schema.ReferentialAction;
import dev.orm.schema.Table;
import dev.orm.schema.TableExpression;
import dev.orm.schema.UniqueConstraint;
import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogIndex;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.UnsafeSql;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes constraints and indexes of what a catalog says of those of a table. Thread-safe. */
public final class TableModel {

    private final CatalogTable table;
    private final CatalogContents contents;
    private final Names names;
    private final Map<String, Identifier> columns;

    TableModel(CatalogTable table, CatalogContents contents, Names names) {
        this.table = table;
        this.contents = contents;
        this.names = names;
        this.columns = columns(table, names);
    }

    private static Map<String, Identifier> columns(CatalogTable table, Names names) {
        return names.columns(table.columns().stream().map(CatalogColumn::name).toList());
    }

    Identifier column(String name) {
        return Objects.requireNonNull(columns.get(name), () -> "column " + name + " of table " + table.name());
    }

    void add(CatalogConstraint constraint, Table.Builder builder) {
        if (constraint instanceof CatalogConstraint.ForeignKey key
                && !contents.tables().containsKey(key.target().table())) {
            return;
        }
        Constraint made = constraint(constraint);
        if (made instanceof PrimaryKey key) {
            builder.primaryKey(key);
        } else if (made instanceof UniqueConstraint unique) {
            builder.unique(unique);
        } else if (made instanceof ForeignKey key) {
            builder.foreignKey(key);
        } else {
            builder.check((CheckConstraint) made);
        }
    }

    /** A constraint of the table. */
    public Constraint constraint(CatalogConstraint constraint) {
        String name = name(constraint, names);
        if (constraint instanceof CatalogConstraint.PrimaryKey key) {
            return new PrimaryKey(name, keys(key.columns()), key.comment());
        } else if (constraint instanceof CatalogConstraint.Unique unique) {
            return new UniqueConstraint(
                    name, keys(unique.columns()), !unique.nullsDistinct(), timing(unique.timing()), unique.comment());
        } else if (constraint instanceof CatalogConstraint.ForeignKey key) {
            return foreignKey(name, key);
        }
        return check((CatalogConstraint.Check) constraint, names);
    }

    private ForeignKey foreignKey(@Nullable String name, CatalogConstraint.ForeignKey key) {
        CatalogConstraint.Reference reference = key.target();
        CatalogTable target = Objects.requireNonNull(
                contents.tables().get(reference.table()), () -> "table " + reference.table() + " was not read");
        Map<String, Identifier> targets = columns(target, names);
        ForeignKey.Rules rules = new ForeignKey.Rules(
                action(reference.onDelete()),
                action(reference.onUpdate()),
                MatchRule.valueOf(reference.match().toUpperCase(Locale.ROOT)),
                timing(key.timing()),
                false);
        return new ForeignKey(
                name,
                keys(key.columns()),
                qualifiedName(reference.table(), names),
                reference.columns().stream()
                        .map(column ->
                                Objects.requireNonNull(targets.get(column)).text())
                        .toList(),
                rules,
                key.comment());
    }

    static String qualifiedName(CatalogObject table, Names names) {
        Identifier schema = names.schema(table.schema());
        String name = names.identifier(table.name()).text();
        return schema == null ? name : schema.text() + '.' + name;
    }

    static CheckConstraint check(CatalogConstraint.Check check, Names names) {
        Condition condition = UnsafeSql.withoutParameters(check.condition()).asCondition();
        CheckConstraint made = CheckConstraint.of(table -> condition).comment(check.comment());
        String name = name(check, names);
        return name == null ? made : made.named(name);
    }

    /** SQLite knows constraints without names. */
    private static @Nullable String name(CatalogConstraint constraint, Names names) {
        return constraint.name().isEmpty() ? null : names.text(constraint.name());
    }

    private static ReferentialAction action(String words) {
        return ReferentialAction.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static Deferrability timing(CatalogConstraint.Timing timing) {
        return switch (timing) {
            case IMMEDIATE -> Deferrability.NOT_DEFERRABLE;
            case DEFERRABLE -> Deferrability.INITIALLY_IMMEDIATE;
            case DEFERRED -> Deferrability.INITIALLY_DEFERRED;
        };
    }

    private List<String> keys(List<String> names) {
        return names.stream().map(name -> column(name).text()).toList();
    }

    /** An index of the table. */
    public Index index(CatalogIndex described) {
        String method = described.method();
        Index index = new Index(
                names.text(described.name()),
                described.parts().stream().map(part -> part(part, method)).toList(),
                described.unique() != CatalogIndex.Uniqueness.NONE);
        String predicate = described.predicate();
        if (predicate != null) {
            Condition condition = UnsafeSql.withoutParameters(predicate).asCondition();
            index = index.where(table -> condition);
        }
        if (!described.included().isEmpty()) {
            index = index.include(keys(described.included()).toArray(String[]::new));
        }
        return (method == null ? index : index.using(method)).comment(described.comment());
    }

    private Index.Part part(CatalogIndex.Part described, @Nullable String method) {
        return new Index.Part(
                described.expression() ? null : column(described.text()).text(),
                described.expression() ? expression(described.text()) : null,
                described.descending(),
                nulls(described, method),
                described.operators());
    }

    private static TableExpression expression(String text) {
        Expression<?> expression = ColumnModel.text(text);
        return table -> expression;
    }

    /** Where NULL stands is said only of indexes that have an order. */
    private Index.Nulls nulls(CatalogIndex.Part part, @Nullable String method) {
        if (method != null && !method.equals("btree") || !names.placesNulls()) {
            return Index.Nulls.DEFAULT;
        }
        return part.nullsFirst() ? Index.Nulls.FIRST : Index.Nulls.LAST;
    }
}
