package dev.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.Identifier;
import dev.orm.sql.LockMode;
import dev.orm.sql.RowLock;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    private final Dialect h2 = Dialects.h2();
    private final Dialect postgres = Dialects.postgresql();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
                    users,        users,            users
                    order,        "order",          "order"
                    value,        "value",          value
                    analyse,      analyse,          "analyse"
                    `Order Line`, "Order Line",     "Order Line"
                    "users",      "users",          "users"
                    a"b,          "a""b",           "a""b"
                    日本,          "日本",            "日本"
                    """)
    void namesAreQuotedWhereTheyNeedIt(String name, String inH2, String inPostgres) {
        assertThat(h2.quote(Identifier.of(name))).isEqualTo(inH2);
        assertThat(postgres.quote(Identifier.of(name))).isEqualTo(inPostgres);
    }

    @Test
    void namesWithoutQuotesAreFoldedAsTheDatabaseDoes() {
        assertThat(h2.catalogName(Identifier.of("Users"))).isEqualTo("USERS");
        assertThat(postgres.catalogName(Identifier.of("Users"))).isEqualTo("users");
        assertThat(h2.catalogName(Identifier.of("`Users`"))).isEqualTo("Users");
    }

    @Test
    void aNameThatPostgresWouldCutIsRefused() {
        Identifier name = Identifier.of("ü".repeat(32));
        assertThatThrownBy(() -> postgres.quote(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("63 bytes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    0;  0; 0; varchar;     text
                    40; 0; 0; varchar(40); varchar(40)
                    """)
    void textHasItsLength(int length, int precision, int scale, String inH2, String inPostgres) {
        Column column = Column.builder("c", SqlTypes.STRING)
                .length(length)
                .precision(precision, scale)
                .build();
        assertThat(h2.columnType(column)).isEqualTo(inH2);
        assertThat(postgres.columnType(column)).isEqualTo(inPostgres);
    }

    @Test
    void decimalsHaveTheirDigits() {
        Column column = Column.builder("c", SqlTypes.DECIMAL).precision(12, 2).build();
        assertThat(h2.columnType(column)).isEqualTo("numeric(12, 2)");
        assertThat(postgres.columnType(column)).isEqualTo("numeric(12, 2)");
    }

    @Test
    void pointsInTimeAreStoredAsSuch() {
        Column column = Column.builder("c", SqlTypes.INSTANT).build();
        assertThat(h2.columnType(column)).isEqualTo("timestamp(9) with time zone");
        assertThat(postgres.columnType(column)).isEqualTo("timestamp with time zone");
    }

    @Test
    void theMappingsOwnTypeIsTakenAsItIs() {
        Column column =
                Column.builder("c", SqlTypes.STRING).unsafeDefinition("jsonb").build();
        assertThat(postgres.columnType(column)).isEqualTo("jsonb");
    }

    @Test
    void aListIsOneParameterWhateverItsLength() {
        assertThat(h2.in(List.of("a.id"), List.of(SqlTypes.LONG), false)).isEqualTo("a.id = any(?)");
        assertThat(postgres.in(List.of("a.id"), List.of(SqlTypes.LONG), true)).isEqualTo("a.id <> all(?)");
    }

    @Test
    void aListOfRowsIsOneParameterPerColumn() {
        assertThat(postgres.in(List.of("a.x", "a.y"), List.of(SqlTypes.LONG, SqlTypes.LONG), false))
                .isEqualTo("(a.x, a.y) in (select v.c0, v.c1 from unnest(?, ?) as v(c0, c1))");
    }

    @Test
    void h2NeedsTheFirstColumnAloneToUseAnIndex() {
        assertThat(h2.in(List.of("a.x", "a.y"), List.of(SqlTypes.LONG, SqlTypes.LONG), false))
                .isEqualTo("(a.x = any(?) and (a.x, a.y) in (select v.c0, v.c1 from unnest(?, ?) as v(c0, c1)))");
        assertThat(h2.inParameters(2)).containsExactly(0, 0, 1);
    }

    @Test
    void aParameterThatStandsAloneIsCast() {
        assertThat(h2.parameter(SqlTypes.STRING)).isEqualTo("cast(? as varchar)");
        assertThat(postgres.parameter(SqlTypes.STRING)).isEqualTo("cast(? as text)");
        assertThat(h2.parameter(SqlTypes.DECIMAL)).isEqualTo("?");
        assertThat(postgres.parameter(new OddType())).isEqualTo("?");
    }

    @Test
    void locksNameTheirSourcesWhereTheDatabaseCan() {
        assertThat(postgres.lock(RowLock.of(LockMode.UPDATE_SKIP_LOCKED), List.of("a")))
                .isEqualTo(" for update of a skip locked");
        assertThat(h2.lock(RowLock.of(LockMode.UPDATE_SKIP_LOCKED), List.of("a")))
                .isEqualTo(" for update skip locked");
    }
}
