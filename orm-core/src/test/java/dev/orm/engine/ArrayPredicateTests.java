package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.AliasedTable;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.ArrayColumn;
import dev.orm.sql.Condition;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of an array means the column, whatever that and its table are called. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class ArrayPredicateTests {

    private static final Table HOLDER = Table.builder("holder")
            .column(Column.builder("n", SqlTypes.INTEGER).build())
            .column(Column.builder("e", SqlTypes.listOf(SqlTypes.STRING)).build())
            .build();

    private final Engine engine;

    ArrayPredicateTests(TestDatabase database) {
        this.engine = Engine.of(database.dataSource());
        database.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "e", "elements", "element"})
    void namesOfTheStatementAreNotHidden(String alias) {
        MetaData.of(List.of(HOLDER), List.of()).createAll(engine);
        AliasedTable holder = HOLDER.as(alias);
        ArrayColumn<Table, List<String>, String> texts = holder.list("e", String.class);
        engine.inTransaction(connection -> connection.execute(insertInto(HOLDER)
                .columns(HOLDER.whole("n", Integer.class), HOLDER.list("e", String.class))
                .values(1, List.of("a", "b"))
                .values(2, List.of("c"))));

        assertThat(found(holder, texts.containsAll(List.of("b", "a")))).containsExactly(1);
        assertThat(found(holder, texts.overlaps(List.of("b", "z")))).containsExactly(1);
        assertThat(found(holder, texts.containsAll(List.of("a", "c")))).isEmpty();
    }

    private List<Integer> found(AliasedTable holder, Condition condition) {
        return engine.inTransaction(connection -> connection
                .execute(select(holder.whole("n", Integer.class)).where(condition))
                .all());
    }
}
