package dev.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.Write;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.sql.render.BoundSql;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ListPredicateTests {

    private final List<@Nullable Object[]> rows;
    private final Engine engine;
    private final EngineConnection connection;

    ListPredicateTests(TestDatabase database) {
        this.rows = AllTypes.rows(database.product());
        this.engine = Engine.of(database.dataSource());
        this.connection = engine.connect();
        database.clear();
    }

    @BeforeEach
    void insertRows() {
        MetaData.of(List.of(AllTypes.TABLE), List.of()).createAll(engine);
        List<Write> writes =
                engine.dialect().writes().insert(AllTypes.TABLE, AllTypes.TABLE.columns(), rows, List.of());
        writes.forEach(connection::write);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void valuesOfEveryTypeAreFoundInAList() {
        for (int i = 0; i < AllTypes.TABLE.columns().size(); i++) {
            int index = i;
            Object[] values = rows.stream()
                    .map(row -> row[index])
                    .filter(Objects::nonNull)
                    .toArray();
            assertThat(count(false, List.of(AllTypes.TABLE.columns().get(i)), List.<Object[]>of(values)))
                    .as("rows found by %s", AllTypes.TABLE.columns().get(i))
                    .isEqualTo(values.length);
        }
    }

    @Test
    void valuesThatAreNotInTheListAreTheRest() {
        Object[] ids = {1L, 2L, 3L, 99L};
        assertThat(count(true, columns("id"), List.<Object[]>of(ids))).isEqualTo(rows.size() - 3);
    }

    @Test
    void anEmptyListHoldsNothing() {
        assertThat(count(false, columns("id"), List.<Object[]>of(new Object[0])))
                .isZero();
    }

    @Test
    void rowsAreFoundByPairsOfValuesAndNotByTheirCombinations() {
        Object[] ids = {2L, 3L, 4L};
        Object[] whole = {3, Integer.MIN_VALUE, 3};
        assertThat(count(false, columns("id", "whole"), List.of(ids, whole))).isEqualTo(2);
    }

    @Test
    void rowsThatAreNotAmongThePairsAreTheRest() {
        Object[] ids = {2L, 3L, 4L};
        Object[] names = {"John", "a", "no"};

        assertThat(count(true, columns("id", "name"), List.of(ids, names))).isEqualTo(rows.size() - 2);
    }

    private static List<Column> columns(String... names) {
        return Arrays.stream(names).map(AllTypes.TABLE::column).toList();
    }

    private long count(boolean negated, List<Column> columns, List<Object[]> values) {
        Dialect dialect = engine.dialect();
        List<SqlType<?>> types = columns.stream().<SqlType<?>>map(Column::type).toList();
        List<String> operands = columns.stream()
                .map(column -> "t." + dialect.quote(column.identifier()))
                .toList();
        List<SqlType<?>> bound = new ArrayList<>();
        List<Object> arrays = new ArrayList<>();
        for (int operand : dialect.inParameters(columns.size())) {
            bound.add(dialect.arrayOf(types.get(operand)));
            arrays.add(values.get(operand));
        }
        String text = "select count(*) from all_types as t where " + dialect.in(operands, types, negated);
        return connection.query(new BoundSql(text, bound, arrays.toArray()), found -> {
            found.next();
            return found.getLong(1);
        });
    }
}
