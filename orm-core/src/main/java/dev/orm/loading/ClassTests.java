package dev.orm.loading;

import dev.orm.dialect.Dialect;
import dev.orm.mapping.Discriminator;
import dev.orm.mapping.EntityMapping;
import dev.orm.type.SqlType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What tells the rows of a class from those of others in its table, or in its union, as text behind a column. */
record ClassTests(Dialect dialect) {

    static Discriminator discriminator(EntityMapping<?> mapping) {
        return Objects.requireNonNull(mapping.discriminator(), mapping::name);
    }

    /** What the discriminator of a class and those that extend it must meet, as it stands behind the column. */
    String ofTable(EntityMapping<?> mapping) {
        Discriminator discriminator = discriminator(mapping);
        SqlType<Object> type = dialect.adapt(discriminator.type());
        List<String> values = mapping.concrete().stream()
                .map(each -> dialect.literal(type, discriminator.valueOf(each)))
                .toList();
        return values.size() == 1 ? " = " + values.get(0) : " in (" + String.join(", ", values) + ")";
    }

    /** What the number must meet by which a union tells its classes. */
    static String ofUnion(EntityMapping<?> union, EntityMapping<?> mapping) {
        return mapping.concrete().stream()
                .map(each -> String.valueOf(union.concrete().indexOf(each)))
                .collect(Collectors.joining(", ", " in (", ")"));
    }
}
