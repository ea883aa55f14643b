package dev.orm.benchmarks.generated;

import java.util.List;

/** The source of an entity class that gets and sets its attributes by methods, as most applications have it. */
final class EntitySource {

    private static final String HEAD = """
            package %s;

            import dev.orm.benchmarks.generated.GeneratedRow;
            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.ArrayList;
            import java.util.List;

            @Entity
            @Table(name = "%s")
            public class %s implements GeneratedRow {
            """;

    private static final String ATTRIBUTE = """

                %1$s
                private %2$s %3$s;

                public %2$s get%4$s() {
                    return %3$s;
                }

                public void set%4$s(%2$s %3$s) {
                    this.%3$s = %3$s;
                }
            """;

    private static final String ROW = """

                @Override
                public List<Object> values() {
                    return List.of(id%s);
                }

                @Override
                public void fill(List<?> values) {
                    id = (Long) values.get(0);%s
                }
            }
            """;

    private final List<Column> columns;
    private final StringBuilder text = new StringBuilder();

    /** A class with these columns beside its key. */
    EntitySource(String name, String table, List<Column> columns) {
        this.columns = columns;
        text.append(HEAD.formatted(Model.PACKAGE, table, name));
    }

    /** Adds an attribute. */
    EntitySource attribute(String annotations, String type, String name) {
        text.append(ATTRIBUTE.formatted(annotations, type, name, capitalized(name)));
        return this;
    }

    /** The whole class. */
    String end() {
        StringBuilder values = new StringBuilder();
        StringBuilder filling = new StringBuilder();
        for (Column column : columns) {
            attribute("@Column(nullable = false)", column.javaType(), column.name());
            values.append(", ").append(column.name());
            filling.append(
                    "\n        %s = (%s) values.get(%d);".formatted(column.name(), column.javaType(), column.number()));
        }
        return text.append(ROW.formatted(values, filling)).toString();
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
