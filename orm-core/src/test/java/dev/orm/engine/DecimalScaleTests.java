package dev.orm.engine;

import static dev.orm.engine.Library.ID;
import static dev.orm.engine.Library.PRICE;
import static dev.orm.engine.Library.TITLE;
import static dev.orm.sql.Sql.caseWhen;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.max;
import static dev.orm.sql.Sql.min;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Expression;
import dev.orm.sql.Subquery;
import dev.orm.sql.ValueColumn;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decimal comes with the digits of its column, also where the database keeps no trailing zeros. */
@OnEachDatabase
final class DecimalScaleTests {

    private final Engine engine;

    DecimalScaleTests(TestDatabase database) {
        this.engine = Library.filled(database);
    }

    private <T> T only(Expression<T> item) {
        return engine.inTransaction(connection -> connection
                .execute(select(item).from(Library.BOOK).where(ID.eq(2)))
                .all()
                .get(0));
    }

    @Test
    @Covers("D5.1")
    void selectedColumnHasTheScaleOfTheTable() {
        assertThat(only(PRICE)).hasToString("12.00");
        assertThat(only(PRICE.as("cost"))).hasToString("12.00");
        assertThat(only(Library.BOOK.get("price"))).hasToString("12.00");
    }

    @Test
    void greatestAndLeastAndFirstThatIsThereHaveIt() {
        assertThat(only(max(PRICE))).hasToString("12.00");
        assertThat(only(min(PRICE))).hasToString("12.00");
        assertThat(only(PRICE.coalesce(BigDecimal.ZERO))).hasToString("12.00");
        assertThat(only(caseWhen(ID.gt(0), PRICE).orNull())).hasToString("12.00");
    }

    @Test
    void columnOfASubqueryHasIt() {
        Subquery dear = select(PRICE).where(ID.eq(2)).subquery("dear");
        List<BigDecimal> found = engine.inTransaction(
                connection -> connection.execute(select(dear.get(PRICE))).all());
        assertThat(found).hasToString("[12.00]");
    }

    @Test
    void changedRowsReturnIt() {
        List<BigDecimal> returned = engine.inTransaction(connection -> connection
                .execute(update(Library.BOOK)
                        .set(TITLE, "Solaris")
                        .where(ID.eq(2))
                        .returning(PRICE))
                .all());
        assertThat(returned).hasToString("[12.00]");
    }

    record Money(BigDecimal amount) {}

    @Test
    void classThatIsStoredAsADecimalIsMadeOfIt() {
        SqlType<Money> money = SqlTypes.converted(Money.class, SqlTypes.DECIMAL, Money::amount, Money::new);
        Table fee = Table.builder("fee")
                .column(Column.builder("amount", money).precision(10, 2).build())
                .build();
        ValueColumn<Table, Money> amount = fee.value("amount", Money.class);
        MetaData tables = MetaData.of(List.of(fee), List.of());
        tables.createAll(engine);
        try {
            Money found = engine.inTransaction(connection -> {
                connection.execute(insertInto(fee).columns(amount).values(new Money(BigDecimal.ONE)));
                return connection.execute(select(amount)).all().get(0);
            });
            assertThat(found).hasToString("Money[amount=1.00]");
        } finally {
            tables.dropAll(engine);
        }
    }
}
