package dev.orm.sql;

import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.dialect.Dialects;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.SampleText;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationTests {

    @Test
    void anOperationIsWrittenByTheTemplateOfTheDatabase() {
        Operation operation = Operation.unsafe("matches", "{0} ~ {1}").on("Test", "regexp_like({0}, {1})");

        assertThat(item(operation, ORDER.note, value("a"))).isEqualTo("regexp_like(o.note, cast(? as String))");
    }

    @Test
    void theStandardTemplateServesDatabasesWithoutOneOfTheirOwn() {
        Operation operation = Operation.unsafe("matches", "{0} ~ {1}").on("Other", "x({0}, {1})");

        assertThat(item(operation, ORDER.note, value("a"))).isEqualTo("o.note ~ cast(? as String)");
    }

    @Test
    void anOperandThatIsNoAtomStandsInParenthesesUnlessSomethingEnclosesIt() {
        TextExpression joined = ORDER.note.concat(ORDER.note);

        assertThat(item(Operation.unsafe("o", "{0} ~ {1}"), joined, ORDER.note))
                .isEqualTo("(o.note || o.note) ~ o.note");
        assertThat(item(Operation.unsafe("o", "f({0}, {1})"), joined, ORDER.note))
                .isEqualTo("f(o.note || o.note, o.note)");
    }

    @Test
    void allOperandsCanStandInOneHole() {
        assertThat(item(Operation.unsafe("o", "greatest({*})"), ORDER.id, ORDER.id, ORDER.id))
                .isEqualTo("greatest(o.id, o.id, o.id)");
    }

    @Test
    void valuesFollowTheirOperandsWhereTheTemplateTurnsOrRepeatsThem() {
        Operation operation = Operation.unsafe("o", "f({1}, {0}, {1})");
        Select1<String> select = select(text(operation, value("first"), value("second")))
                .from(ORDER)
                .where(ORDER.id.eq(7L));

        Object[] values = SampleText.rendered(select)
                .bind(Recording.of(select, Dialects.h2()).values())
                .values();

        assertThat(values).containsExactly("second", "first", "second", 7L);
    }

    @Test
    void aTemplateThatDoesNotFitTheOperandsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item(Operation.unsafe("half", "f({0})"), ORDER.id, ORDER.id))
                .withMessage("half is given 2 operands, which do not fit the holes of its template f({0})");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item(Operation.unsafe("twice", "f({0}, {1})"), ORDER.id))
                .withMessageContaining("twice is given 1 operands");
    }

    @Test
    void anOperationThatADatabaseDoesNotHaveSaysWhatToDoInstead() {
        Operation operation = Operation.unsafe("median", "median({0})").notOn("Test", "sort and take the middle");

        assertThatExceptionOfType(UnsupportedSqlException.class)
                .isThrownBy(() -> item(operation, ORDER.id))
                .withMessage("median is not available on Test: sort and take the middle");
    }

    @Test
    void aFeatureThatADatabaseDoesNotHaveSaysWhatToDoInstead() {
        Fragment fragment = writer -> writer.require(Feature.LATERAL).sql("1");

        assertThatExceptionOfType(UnsupportedSqlException.class)
                .isThrownBy(() -> SampleText.item(new OrderedValue<>(SqlTypes.LONG, fragment)))
                .withMessageContaining("LATERAL")
                .withMessageEndingWith("is not available on Test: use a correlated sub-query");
    }

    private static String item(Operation operation, Expression<?>... operands) {
        return SampleText.item(text(operation, operands));
    }

    private static Expression<String> text(Operation operation, Expression<?>... operands) {
        SqlType<String> type = SqlTypes.STRING;
        Fragment fragment = writer -> writer.operation(operation, List.of(operands));
        return new OrderedValue<>(type, fragment);
    }
}
