package dev.orm.schema.reflect;

import dev.orm.schema.Column;
import dev.orm.schema.Generated;
import dev.orm.schema.Identifier;
import dev.orm.schema.Identity;
import dev.orm.schema.NamedType;
import dev.orm.schema.SequenceOptions;
import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogType;
import dev.orm.schema.catalog.ColumnSource;
import dev.orm.sql.Expression;
import dev.orm.sql.UnsafeSql;
import dev.orm.type.SqlTypes;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes columns of what a catalog says of them. */
final class ColumnModel {

    private static final dev.orm.schema.catalog.SequenceOptions USUAL =
            new dev.orm.schema.catalog.SequenceOptions(1, 1, 1, Long.MAX_VALUE, 1, false);

    private final Function<CatalogObject, @Nullable NamedType> types;

    ColumnModel(Function<CatalogObject, @Nullable NamedType> types) {
        this.types = types;
    }

    Column column(Identifier name, CatalogColumn described) {
        Column.Builder column =
                start(name, described.type()).nullable(described.nullable()).comment(described.comment());
        ColumnSource source = described.value();
        if (source instanceof ColumnSource.Identity identity) {
            column.identity(new Identity(identity.always(), options(identity.numbers())));
        } else if (source instanceof ColumnSource.Computed computed) {
            Expression<?> expression = text(computed.expression());
            column.generatedAs(
                    table -> expression, computed.stored() ? Generated.Storage.STORED : Generated.Storage.VIRTUAL);
        } else if (source instanceof ColumnSource.Default value) {
            column.serverDefault(text(value.expression()));
        }
        return column.build();
    }

    /** A column of a type, of which nothing else is said. */
    Column.Builder start(Identifier name, CatalogType type) {
        Column.Builder column = Column.builder(name, TypeOf.values(type))
                .length(type.length())
                .precision(type.precision(), type.scale());
        NamedType named = type.named() == null ? null : types.apply(type.named());
        return named == null ? column.unsafeDefinition(type.text()) : column.namedType(named);
    }

    /** Numbers that are what the database takes anyway are not said. */
    static SequenceOptions options(dev.orm.schema.catalog.SequenceOptions numbers) {
        if (numbers.equals(USUAL)) {
            return SequenceOptions.DEFAULT;
        }
        return new SequenceOptions(
                numbers.start(),
                Math.toIntExact(numbers.increment()),
                numbers.minimum(),
                numbers.maximum(),
                numbers.cycle(),
                Math.toIntExact(numbers.cache()));
    }

    static Expression<?> text(String expression) {
        return UnsafeSql.withoutParameters(expression).as(SqlTypes.STRING);
    }
}
