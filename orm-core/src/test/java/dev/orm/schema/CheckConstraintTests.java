package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.schema.SchemaLab.createTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@OnEachDatabase
class CheckConstraintTests {

    private final SchemaLab lab;

    CheckConstraintTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    private static Table.Builder offer() {
        return Table.builder("offer")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("price", SqlTypes.DECIMAL)
                        .precision(10, 2)
                        .build())
                .column(Column.builder("kind", SqlTypes.STRING).length(10).build())
                .column(Column.builder("since", SqlTypes.DATE).build())
                .column(Column.builder("until", SqlTypes.DATE).build());
    }

    @Test
    @Covers("M9.1")
    void checkIsAnExpressionWithItsValuesAsLiteralsAndColumnsUnqualified() {
        Table table = offer().check(
                        "positive",
                        offer -> offer.decimal("price")
                                .gt(new BigDecimal("0.50"))
                                .and(offer.text("kind").in("it's", "new")))
                .build();
        String check = "constraint positive check (price > 0.50 and kind in ('it''s', 'new'))";
        assertThat(createTable(H2, table)).contains(check);
        assertThat(createTable(POSTGRES, table)).contains(check);
        lab.create(table);
        assertThatCode(() -> lab.run("insert into offer (id, price, kind) values (1, 0.51, 'it''s')"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> lab.run("insert into offer (id, price, kind) values (2, 0.50, 'new')"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> lab.run("insert into offer (id, price, kind) values (3, 1, 'old')"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M9.1")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no date literals")
    void checkComparesColumnsOfItsRow() {
        lab.create(offer().check(offer -> offer.temporal("since", LocalDate.class)
                        .le(offer.temporal("until", LocalDate.class))
                        .and(offer.temporal("since", LocalDate.class).ge(LocalDate.of(2000, 2, 29))))
                .build());
        lab.run(
                "insert into offer (id, since, until) values (1, date '2024-01-01', date '2024-01-02'), (2, null, null)");
        assertThatThrownBy(() -> lab.run(
                        "insert into offer (id, since, until) values (3, date '2024-01-03', date '2024-01-02')"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> lab.run("insert into offer (id, since, until) values (3, date '1999-01-03', null)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M9.1")
    void checkOfTextIsWrittenAsItIs() {
        Table table = offer().check(CheckConstraint.unsafe("price < 100 or kind = 'a?b'"))
                .build();
        assertThat(createTable(POSTGRES, table)).contains("constraint ck_offer_1 check (price < 100 or kind = 'a?b')");
        lab.create(table);
        assertThatThrownBy(() -> lab.run("insert into offer (id, price, kind) values (1, 100, 'x')"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M19.2")
    void checkForOneDatabaseIsLeftOutOnOthers() {
        Table table = offer().check(
                        CheckConstraint.unsafe("price < 100").named("cheap").onlyFor("PostgreSQL"))
                .build();
        assertThat(createTable(H2, table)).doesNotContain("check");
        assertThat(createTable(POSTGRES, table)).contains("constraint cheap check (price < 100)");
    }

    @Test
    void checkOfAColumnThatIsNotThereIsRefusedWithTheTable() {
        Table.Builder table = offer().check(offer -> offer.text("colour").eq("red"));
        assertThatThrownBy(table::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Table offer has no column \"colour\"");
    }

    @Test
    @Covers({"M9.1", "M9.2"})
    void uniqueFlagOfAColumnAndConstraintOfTheTableComeOnceAndWithAName() {
        Table table = Table.builder("member")
                .column(Column.builder("id", SqlTypes.LONG)
                        .primaryKey()
                        .unique(true)
                        .build())
                .column(Column.builder("email", SqlTypes.STRING)
                        .length(50)
                        .unique(true)
                        .build())
                .column(Column.builder("phone", SqlTypes.STRING)
                        .length(50)
                        .unique(true)
                        .build())
                .unique(new UniqueConstraint("one_phone", List.of("phone")))
                .build();
        assertThat(table.uniqueConstraints())
                .containsExactly(
                        new UniqueConstraint("uk_member_email", List.of("email")),
                        new UniqueConstraint("one_phone", List.of("phone")));
        String created = createTable(H2, table);
        assertThat(created)
                .contains("primary key (id)")
                .contains("constraint uk_member_email unique (email)")
                .contains("constraint one_phone unique (phone)");
        lab.create(table);
        lab.run("insert into member (id, email, phone) values (1, 'a', 'b')");
        assertThatThrownBy(() -> lab.run("insert into member (id, email, phone) values (2, 'a', 'c')"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M9.2")
    void primaryKeyInTwoPlacesMustBeTheSame() {
        Table.Builder table = offer().primaryKey("price");
        assertThatThrownBy(table::build)
                .hasMessageContaining(
                        "The primary key of table offer is [price], but the columns [id] say that they are");
    }

    @Test
    @Covers("M2.2")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it numbers a key of whole numbers that is not given")
    void primaryKeyColumnsRefuseNull() {
        Table table = offer().build();
        assertThat(table.column("id").nullable()).isFalse();
        assertThat(createTable(H2, table)).contains("id bigint not null");
        lab.create(table);
        assertThatThrownBy(() -> lab.run("insert into offer (price) values (1)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M9.1")
    void compositePrimaryKeyWithAName() {
        Table table = Table.builder("seat")
                .column(Column.builder("line", SqlTypes.INTEGER).build())
                .column(Column.builder("place", SqlTypes.INTEGER).build())
                .primaryKey(new PrimaryKey("seat_key", List.of("place", "line")))
                .build();
        assertThat(createTable(POSTGRES, table)).contains("constraint seat_key primary key (place, line)");
        lab.create(table);
        lab.run("insert into seat (line, place) values (1, 1), (1, 2)");
        assertThatThrownBy(() -> lab.run("insert into seat (line, place) values (1, 2)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M9.1")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it refuses them")
    void nullsMayBeEqualForAUniqueConstraint() {
        Table table = offer().unique(UniqueConstraint.on("price", "kind").nullsAreEqual())
                .build();
        assertThat(createTable(POSTGRES, table))
                .contains("constraint uk_offer_price_kind unique nulls not distinct (price, kind)");
        lab.create(table);
        lab.run("insert into offer (id, price) values (1, 1)");
        assertThatThrownBy(() -> lab.run("insert into offer (id, price) values (2, 1)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M9.3")
    void uniqueConstraintIsCheckedAtTheEndOfTheTransactionWhereThatIsPossible() {
        Table table = offer().unique(UniqueConstraint.on("kind").deferrable(Deferrability.INITIALLY_DEFERRED))
                .build();
        assertThat(createTable(POSTGRES, table))
                .contains("constraint uk_offer_kind unique (kind) deferrable initially deferred");
        if (!lab.isPostgres()) {
            assertThatThrownBy(() -> lab.create(table))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining(
                            "A deferrable unique constraint, used by unique constraint uk_offer_kind of table offer");
            return;
        }
        lab.create(table);
        lab.run("insert into offer (id, kind) values (1, 'a'), (2, 'b')");
        lab.run("update offer set kind = 'b' where id = 1", "update offer set kind = 'a' where id = 2");
        assertThat(lab.query("select kind from offer order by id")).containsExactly("b", "a");
    }
}
