package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.sql.Change;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** A program may describe one table twice, and differently: each statement goes by the description it is made of. */
@OnEachDatabase
final class TablesOfOneNameTests {

    private final Engine engine;

    TablesOfOneNameTests(TestDatabase database) {
        this.engine = Engine.of(database.dataSource());
        database.clear();
    }

    private static Table decimal(int scale) {
        return Table.builder("t")
                .column(Column.builder("n", SqlTypes.DECIMAL)
                        .precision(10, scale)
                        .build())
                .build();
    }

    private static Change insert(Table table, String value) {
        return insertInto(table).columns(table.decimal("n")).values(new BigDecimal(value));
    }

    private void inTurn(Change... changes) {
        try (EngineConnection connection = engine.connect()) {
            connection.autocommit(true);
            for (Change change : changes) {
                assertThat(connection.execute(change)).isEqualTo(1);
            }
        }
    }

    @Test
    void eachHasItsOwnLimits() {
        MetaData.of(List.of(decimal(4)), List.of()).createAll(engine);

        inTurn(insert(decimal(2), "1.25"), insert(decimal(4), "1.2525"));
        assertThatThrownBy(() -> inTurn(insert(decimal(4), "1.2525"), insert(decimal(2), "1.2525")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("n");
    }

    @Test
    void eachHasItsOwnComputedColumns() {
        Table plain = decimal(2);
        Table computed = Table.builder("t")
                .column(Column.builder("n", SqlTypes.DECIMAL)
                        .precision(10, 2)
                        .generatedAs(table -> table.decimal("n").plus(BigDecimal.ONE))
                        .build())
                .build();
        MetaData.of(List.of(plain), List.of()).createAll(engine);

        inTurn(insert(plain, "1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inTurn(insert(computed, "1")))
                .withMessageContaining("computed by the database");
    }

    @Test
    void eachHasItsOwnConstraints() {
        assertThat(keyed("a")).isNotEqualTo(keyed("b"));
        assertThat(keyed("a")).isEqualTo(keyed("a"));
    }

    private static Object keyed(String column) {
        return Table.builder("t")
                .column(Column.builder("a", SqlTypes.LONG).build())
                .column(Column.builder("b", SqlTypes.LONG).build())
                .unique(new UniqueConstraint("t_key", List.of(column)))
                .build()
                .subject();
    }
}
