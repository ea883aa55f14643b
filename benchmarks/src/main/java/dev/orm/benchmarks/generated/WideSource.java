package dev.orm.benchmarks.generated;

import java.util.List;
import java.util.stream.Collectors;

/** The sources of a class of many columns, and of JDBC by hand for it. */
final class WideSource {

    private static final String BY_HAND = """
            package %1$s;

            import dev.orm.benchmarks.generated.GeneratedRow;
            import dev.orm.benchmarks.generated.WideTable;
            import java.sql.Connection;
            import java.sql.PreparedStatement;
            import java.sql.ResultSet;
            import java.sql.SQLException;
            import java.time.OffsetDateTime;
            import java.time.ZoneOffset;
            import java.util.ArrayList;
            import java.util.List;

            public final class WideByHand implements WideTable {

                private static final String SELECT = "select id, %2$s from wide";
                private static final String INSERT = "insert into wide (id, %2$s) values (?%3$s)";

                @Override
                public Class<Wide> type() {
                    return Wide.class;
                }

                @Override
                public List<Wide> read(Connection connection) throws SQLException {
                    List<Wide> list = new ArrayList<>();
                    try (PreparedStatement select = connection.prepareStatement(SELECT);
                            ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            list.add(read(rows));
                        }
                    }
                    return list;
                }

                private static Wide read(ResultSet row) throws SQLException {
                    Wide wide = new Wide();
                    wide.setId(row.getLong(1));%4$s
                    return wide;
                }

                @Override
                public void insert(Connection connection, List<? extends GeneratedRow> rows) throws SQLException {
                    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                        for (GeneratedRow row : rows) {
                            add(insert, (Wide) row);
                        }
                        insert.executeBatch();
                    }
                }

                private static void add(PreparedStatement insert, Wide wide) throws SQLException {
                    insert.setLong(1, wide.getId());%5$s
                    insert.addBatch();
                }
            }
            """;

    private static final String STATEMENT = "\n        %s;";

    private WideSource() {}

    static String entity(List<Column> columns) {
        return new EntitySource("Wide", "wide", columns)
                .attribute("@Id", "Long", "id")
                .end();
    }

    static String byHand(List<Column> columns) {
        StringBuilder reading = new StringBuilder();
        StringBuilder binding = new StringBuilder();
        for (Column column : columns) {
            String method = EntitySource.capitalized(column.name());
            int place = column.number() + 1;
            reading.append(STATEMENT.formatted("wide.set%s(%s)".formatted(method, column.reading(place))));
            binding.append(STATEMENT.formatted(column.binding(place, "wide.get%s()".formatted(method))));
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return BY_HAND.formatted(Model.PACKAGE, names, ", ?".repeat(columns.size()), reading, binding);
    }
}
