package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.schema.SchemaLab.createTable;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.testing.DatabaseProduct.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, POSTGRESQL})
class SequenceTests {

    private static final Sequence NUMBERS = Sequence.of("\"it's \"\"odd\"\"\"")
            .counting(SequenceOptions.DEFAULT
                    .start(5)
                    .increment(3)
                    .minValue(2)
                    .maxValue(8)
                    .cycling()
                    .cache(1));

    private final SchemaLab lab;

    SequenceTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    private long next(Sequence sequence) {
        return lab.engine()
                .inTransaction(connection ->
                        connection.execute(select(sequence.nextValue())).one());
    }

    @Test
    @Covers({"M17.1", "M17.3"})
    void sequenceCountsAsItWasTold() {
        MetaData metaData = MetaData.of(List.of(), List.of(NUMBERS));
        assertThat(metaData.createScript(POSTGRES))
                .containsExactly("create sequence " + POSTGRES.quote(NUMBERS.name())
                        + " start with 5 increment by 3 minvalue 2 maxvalue 8 cycle cache 1");
        lab.create(metaData);
        lab.create(metaData);
        assertThat(List.of(next(NUMBERS), next(NUMBERS), next(NUMBERS))).containsExactly(5L, 8L, 2L);
        metaData.dropAll(lab.engine());
        metaData.dropAll(lab.engine());
    }

    @Test
    @Covers("M17.1")
    void sequenceCountsDown() {
        Sequence down = Sequence.of("countdown").counting(SequenceOptions.DEFAULT.increment(-1));
        lab.create(MetaData.of(List.of(), List.of(down)));
        assertThat(down.start()).isEqualTo(-1);
        assertThat(List.of(next(down), next(down))).containsExactly(-1L, -2L);
    }

    @Test
    @Covers("M17.4")
    void sequenceIsTheDefaultOfAColumn() {
        Sequence numbers = Sequence.of("numbers").counting(SequenceOptions.DEFAULT.start(40));
        Table table = Table.builder("bill")
                .column(Column.builder("id", SqlTypes.LONG)
                        .serverDefault(numbers.nextValue())
                        .primaryKey()
                        .build())
                .column(Column.builder("note", SqlTypes.STRING).length(10).build())
                .build();
        assertThat(createTable(H2, table)).contains("id bigint default next value for numbers not null");
        assertThat(createTable(POSTGRES, table)).contains("id bigint default nextval('numbers') not null");
        MetaData metaData = MetaData.of(List.of(table), List.of(numbers));
        lab.create(metaData);
        lab.run("insert into bill (note) values ('a')", "insert into bill (note) values ('b')");
        assertThat(lab.query("select id from bill order by id")).containsExactly("40", "41");
        metaData.dropAll(lab.engine());
    }

    @Test
    @Covers({"M17.2", "M17.3"})
    void nextValueIsAnExpressionInAnInsert() {
        Sequence numbers = Sequence.of("numbers");
        Table table = Table.builder("bill")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("number", SqlTypes.LONG).build())
                .build();
        lab.create(MetaData.of(List.of(table), List.of(numbers)));
        lab.engine()
                .inTransaction(connection -> connection.execute(insertInto(table)
                        .columns(table.whole("id", Long.class), table.whole("number", Long.class))
                        .values(1L, numbers.nextValue().plus(1000))));
        assertThat(lab.query("select number from bill")).containsExactly("1001");
    }

    @Test
    void optionsThatCannotCountAreRefused() {
        assertThatThrownBy(() -> SequenceOptions.DEFAULT.increment(0)).hasMessageContaining("it would never change");
        assertThatThrownBy(() -> SequenceOptions.DEFAULT.cache(0)).hasMessageContaining("the cache 0");
        assertThatThrownBy(() -> SequenceOptions.DEFAULT.minValue(5).maxValue(5))
                .hasMessageContaining("the first must be less than the second");
    }
}
