package dev.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class H2FormsTests {

    private static final Table NOTE = Table.builder("note")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("text", SqlTypes.STRING).build())
            .primaryKey("id")
            .build();

    private final WriteRules rules = Dialects.h2().writes();

    @Test
    void rowsAreInsertedInAFewSizesOfValues() {
        List<Write> writes = rules.insert(NOTE, NOTE.columns(), rows(300), List.of());
        assertThat(writes).extracting(write -> write.types().size()).containsExactly(256, 32, 2);
        assertThat(writes).extracting(write -> write.rows().size()).containsExactly(2, 2, 12);
    }

    @Test
    void noStatementHasMoreParametersThanTheDatabaseTakes() {
        Table.Builder wide = Table.builder("wide");
        IntStream.range(0, 1000)
                .forEach(i ->
                        wide.column(Column.builder("c" + i, SqlTypes.INTEGER).build()));
        Table table = wide.build();
        List<@Nullable Object[]> rows = LongStream.range(0, 200)
                .<@Nullable Object[]>mapToObj(i -> new Object[1000])
                .toList();
        assertThat(rules.insert(table, table.columns(), rows, List.of()))
                .allSatisfy(write -> assertThat(write.types()).hasSizeLessThan(32_001));
    }

    @Test
    void keysAreDeletedAsOneArray() {
        List<@Nullable Object[]> keys = List.of(new Object[] {1L}, new Object[] {2L});
        assertThat(rules.delete(NOTE, NOTE.keyColumns(), keys))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo("select id from old table (delete from note where id = any(?))");
    }

    private static List<@Nullable Object[]> rows(int count) {
        return LongStream.range(0, count)
                .<@Nullable Object[]>mapToObj(id -> new Object[] {id, "a"})
                .toList();
    }
}
