package dev.orm.benchmarks.generated;

import java.util.List;

/** The sources of entity classes each of which refers to the one before, and knows those that refer to it. */
final class NodeSource {

    private static final String KEY = """
            @Id
                @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "node_%1$d_seq")
                @SequenceGenerator(name = "node_%1$d_seq", sequenceName = "node_%1$d_seq", allocationSize = 50)\
            """;

    private static final String PREVIOUS = """
            @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "previous_id")\
            """;

    private NodeSource() {}

    static String name(int number) {
        return "Node" + number;
    }

    static String entity(int number, int last, List<Column> columns) {
        EntitySource source = new EntitySource(name(number), "node_" + number, columns)
                .attribute(KEY.formatted(number), "Long", "id")
                .attribute("@Version", "int", "version");
        if (number > 1) {
            source.attribute(PREVIOUS, name(number - 1), "previous");
        }
        if (number < last) {
            source.attribute("@OneToMany(mappedBy = \"previous\")", "List<" + name(number + 1) + ">", "next");
        }
        return source.end();
    }
}
