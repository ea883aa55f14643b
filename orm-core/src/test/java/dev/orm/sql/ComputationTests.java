package dev.orm.sql;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.*;
import static dev.orm.sql.render.SampleText.item;
import static dev.orm.sql.render.SampleText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

final class ComputationTests {

    @Test
    void wholeNumbersKeepTheirFamily() {
        WholeExpression<Integer> next = ORDER.version.plus(1);
        WholeExpression<Long> product = ORDER.id.times(ORDER.version);
        DecimalExpression decimal = ORDER.version.times(ORDER.total);
        assertThat(item(next)).isEqualTo("o.version + ?");
        assertThat(item(product)).isEqualTo("o.id * o.version");
        assertThat(item(decimal)).isEqualTo("o.version * o.total");
        assertThat(product.type()).isEqualTo(SqlTypes.LONG);
        assertThat(decimal.type()).isEqualTo(SqlTypes.DECIMAL);
    }

    @Test
    void operatorsGroupAsTheyWereBuilt() {
        assertThat(item(ORDER.id.plus(1).times(2))).isEqualTo("(o.id + ?) * ?");
        assertThat(item(ORDER.id.times(2).plus(1))).isEqualTo("o.id * ? + ?");
        assertThat(item(ORDER.id.minus(ORDER.id.minus(1)))).isEqualTo("o.id - (o.id - ?)");
        assertThat(item(ORDER.id.minus(1).minus(1))).isEqualTo("o.id - ? - ?");
        assertThat(item(ORDER.total.dividedBy(ORDER.total.times(ORDER.total))))
                .isEqualTo("o.total / (o.total * o.total)");
    }

    @Test
    void decimalsStayExact() {
        DecimalExpression gross = ORDER.total.times(new BigDecimal("1.19")).round(2);
        assertThat(item(gross)).isEqualTo("round(o.total * ?, ?)");
        assertThat(item(ORDER.version.toDecimal().dividedBy(ORDER.version))).isEqualTo("o.version * 1.0 / o.version");
    }

    @Test
    void floatingPointTakesAnyNumber() {
        FloatingExpression<Double> rating = CUSTOMER.rating.plus(CUSTOMER.id).times(0.5);
        assertThat(text(select(rating))).isEqualTo("select (c.rating + c.id) * ? from customer c");
    }

    @Test
    void textFunctionsNest() {
        assertThat(item(ORDER.note.trim().lower().concat("!").length())).isEqualTo("length(lower(trim(o.note)) || ?)");
        assertThat(item(ORDER.note.upper().concat(ORDER.note))).isEqualTo("upper(o.note) || o.note");
    }

    @Test
    void fieldsOfDatesAreIntegers() {
        assertThat(item(year(ORDER.placedAt))).isEqualTo("cast(extract(year from o.placed_at) as integer)");
        assertThat(item(month(ORDER.placedAt))).isEqualTo("cast(extract(month from o.placed_at) as integer)");
        assertThat(item(extract(TemporalField.HOUR, ORDER.placedAt)))
                .isEqualTo("cast(extract(hour from o.placed_at) as integer)");
    }

    @Test
    void coalesceKeepsTheFamily() {
        TextExpression text = ORDER.note.coalesce("-");
        DecimalExpression sum = sum(ORDER.total).coalesce(BigDecimal.ZERO);
        TemporalExpression<LocalDateTime> latest = max(ORDER.placedAt).coalesce(ORDER.placedAt);
        WholeExpression<Long> number = max(ORDER.id).coalesce(0);
        assertThat(item(text)).isEqualTo("coalesce(o.note, ?)");
        assertThat(item(sum)).isEqualTo("coalesce(sum(o.total), ?)");
        assertThat(item(latest)).isEqualTo("coalesce(max(o.placed_at), o.placed_at)");
        assertThat(item(number)).isEqualTo("coalesce(max(o.id), ?)");
    }

    @Test
    void aggregatesHaveTheTypeOfWhatTheyYield() {
        assertThat(count().type()).isEqualTo(SqlTypes.LONG);
        assertThat(sum(ORDER.version).type()).isEqualTo(SqlTypes.LONG);
        assertThat(sum(ORDER.total).type()).isEqualTo(SqlTypes.DECIMAL);
        assertThat(max(ORDER.status).type()).isEqualTo(ORDER.status.type());
    }

    @Test
    void aggregatesAreWrittenAsFunctions() {
        assertThat(item(count())).isEqualTo("count(*)");
        assertThat(item(count(ORDER.note))).isEqualTo("count(o.note)");
        assertThat(item(countDistinct(ORDER.note))).isEqualTo("count(distinct o.note)");
        assertThat(item(avg(ORDER.version))).isEqualTo("avg(o.version * 1.0)");
        assertThat(item(min(ORDER.total))).isEqualTo("min(o.total)");
    }

    @Test
    void valuesAsItemsTellTheirType() {
        assertThat(item(value("a"))).isEqualTo("cast(? as String)");
        assertThat(item(value(1L).plus(1))).isEqualTo("cast(? as Long) + ?");
    }

    @Test
    void caseKeepsTheFamilyOfItsValues() {
        DecimalExpression paid = sum(caseWhen(ORDER.version.gt(1), ORDER.total).orElse(BigDecimal.ZERO));
        TextExpression size = caseWhen(ORDER.version.gt(5), "big")
                .when(ORDER.version.gt(1), ORDER.note)
                .orNull();
        assertThat(item(paid)).isEqualTo("sum(case when o.version > ? then o.total else cast(? as BigDecimal) end)");
        assertThat(item(size.upper()))
                .isEqualTo("upper(case when o.version > ? then cast(? as String)"
                        + " when o.version > ? then o.note else null end)");
        assertThat(item(caseWhen(ORDER.note.isNull(), 1).orElse(0L)))
                .isEqualTo("case when o.note is null then cast(? as Long) else cast(? as Long) end");
    }

    @Test
    void caseNeedsACondition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseWhen(Condition.absent(), "a"))
                .withMessageContaining("absent");
    }

    @Test
    void unsafeTextBindsItsValuesAndWritesItsExpressions() {
        Expression<String> expression =
                unsafe("replace(?, ' ', '?') || ?", ORDER.note, "x").as(SqlTypes.STRING);
        assertThat(item(expression)).isEqualTo("(replace(o.note, ' ', '?') || ?)");
    }

    @Test
    void unsafeTextWithTheWrongNumberOfOperandsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unsafe("a = ? -- ?\n and b = ? /* ? */", 1))
                .withMessageContaining("2 question marks and 1 operands");
    }

    @Test
    void labelsThatDatabasesCutOffAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDER.note.as("x".repeat(64)))
                .withMessageContaining("63 bytes");
    }
}
