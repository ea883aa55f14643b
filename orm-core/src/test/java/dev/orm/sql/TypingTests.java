package dev.orm.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler takes and refuses in code that uses the expression language, with all its warnings on. */
final class TypingTests {

    private static final int FIRST_LINE = 19;

    @TempDir
    private Path directory;

    private List<String> findings(String code) {
        String source = """
                package shop;

                import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
                import static dev.orm.metamodel.sample.Line_.LINE;
                import static dev.orm.metamodel.sample.Order_.ORDER;
                import static dev.orm.sql.LoadOption.*;
                import static dev.orm.sql.Sql.*;

                import dev.orm.metamodel.sample.*;
                import dev.orm.sql.*;
                import java.math.BigDecimal;
                import java.time.LocalDateTime;
                import java.util.List;

                class Statements {
                    record CityRevenue(String city, long orders, BigDecimal revenue) {}

                    void build(Status open, Status paid, LocalDateTime since) {
                %s
                    }
                }
                """;
        return new SourceCompiler(directory)
                .options("-proc:none")
                .compile(List.of(new SourceText("shop.Statements", source.formatted(code))))
                .findings();
    }

    @Test
    @Covers("M28.1")
    void statementsNeedNoCastAndNoSuppression() {
        assertThat(findings("""
                Select<Order> orders = select(ORDER)
                        .join(ORDER.customer())
                        .where(ORDER.customer().address.city.eq("Berlin").and(ORDER.status.in(open, paid)))
                        .orderBy(ORDER.placedAt.desc(), ORDER.id.asc())
                        .limit(20)
                        .options(joined(ORDER.customer()), selectin(ORDER.lines()).then(selectin(ORDER.lines().order())));
                Select<CityRevenue> byConstructor = select(
                                ORDER.customer().address.city,
                                count(),
                                sum(ORDER.lines().quantity.times(ORDER.lines().unitPrice)))
                        .from(ORDER)
                        .join(ORDER.lines())
                        .groupBy(ORDER.customer().address.city)
                        .into(CityRevenue::new);
                Select<CityRevenue> byClass = select(CUSTOMER.name, count(), sum(ORDER.total)).into(CityRevenue.class);
                Select<String> byLambda =
                        select(ORDER.id, ORDER.note).into((id, note) -> Long.toString(id) + note.length());
                Condition numbers = ORDER.id.eq(1).and(ORDER.version.in(1, 2)).and(ORDER.total.gt(BigDecimal.ONE));
                Condition dates = ORDER.placedAt.between(since, since.plusDays(1)).and(ORDER.placedAt.in(since, since));
                Condition nested = ORDER.lines().any(a -> a.order().lines().none(b -> b.quantity.gt(a.quantity)));
                Condition subQuery = ORDER.id.in(select(LINE.order().id).where(LINE.quantity.gt(10)));
                TextExpression city = ORDER.customer().address.city.as("city");
                Customer_ c = CUSTOMER.as("c");
                Change update = update(ORDER)
                        .set(ORDER.total, ORDER.total.times(new BigDecimal("1.10")))
                        .set(ORDER.status, paid)
                        .where(ORDER.customer().id.eq(c.id));
                """)).isEmpty();
    }

    @Test
    void mistakesDoNotCompile() {
        List<String> mistakes = List.of(
                "ORDER.note.eq(5);",
                "ORDER.id.eq(\"5\");",
                "ORDER.status.eq(\"OPEN\");",
                "ORDER.placedAt.gt(5);",
                "ORDER.note.plus(1);",
                "ORDER.note.eq(ORDER.id);",
                "ORDER.customer().any(c -> c.name.eq(\"a\"));",
                "ORDER.id.in(select(ORDER.note));",
                "select(ORDER).where(ORDER.note);",
                "select(ORDER).where(() -> null);",
                "select(ORDER.id, ORDER.note).into(CityRevenue::new);",
                "select(ORDER.note, ORDER.note, sum(ORDER.total)).into(CityRevenue::new);",
                "Select<Customer> customers = select(ORDER);",
                "update(ORDER).set(ORDER.total, \"5\");",
                "update(ORDER).set(CUSTOMER.name, \"a\");",
                "unsafe(\"1 = 1\").and(ORDER.id.eq(1));",
                "select(ORDER).where(\"1 = 1\");");
        assertThat(findings(String.join("\n", mistakes)))
                .extracting(finding -> Integer.parseInt(finding.substring(0, finding.indexOf(':'))) - FIRST_LINE)
                .containsOnlyOnceElementsOf(
                        IntStream.range(0, mistakes.size()).boxed().toList());
    }
}
