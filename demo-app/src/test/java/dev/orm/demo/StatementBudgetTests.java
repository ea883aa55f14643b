package dev.orm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A page takes the same few statements whatever the number of its rows. */
@ParameterizedClass
@EnumSource(
        value = DatabaseProduct.class,
        names = {"H2", "POSTGRESQL"})
final class StatementBudgetTests {

    @Parameter
    DatabaseProduct product;

    @ParameterizedTest
    @CsvSource({
        "/, 2",
        "/customers, 3",
        "/customers?sort=balance&dir=desc, 3",
        "/customers?sort=nation&name=1&minBalance=0, 3",
        "/customers/1, 3",
        "/customers/1/orders/new, 3",
        "/revenue, 3",
        "/revenue?year=1995, 3",
        "/staff, 2",
    })
    void pageKeepsToItsStatements(String path, int statements) {
        assertThat(on(Desk.SMALL, path)).isEqualTo(statements);
        assertThat(on(Desk.TEN_TIMES_AS_BIG, path)).isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource({"/orders/%s, 4", "/orders/%s/edit, 6"})
    void pageOfAnOrderKeepsToItsStatements(String path, int statements) {
        assertThat(onOrder(Desk.SMALL, path)).isEqualTo(statements);
        assertThat(onOrder(Desk.TEN_TIMES_AS_BIG, path)).isEqualTo(statements);
    }

    @Test
    void draftOfAnOrderKeepsToItsStatements() {
        Desk desk = Desk.on(product);
        String offer = "1-" + desk.supplierOf(1);

        HttpResponse<String> draft =
                desk.post("/customers/1/orders/draft", Map.of("add", offer, "find", "a", "priority", "LOW"));

        assertThat(Desk.statements(draft)).isLessThanOrEqualTo(6);
    }

    @Test
    void pageThatTellsAConflictKeepsToItsStatements() {
        Desk desk = Desk.on(product);
        String order = "/orders/" + desk.placeOrder().get("id").asLong();

        HttpResponse<String> late = desk.post(order + "/pay", Map.of("version", 424242));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Desk.statements(late)).isLessThanOrEqualTo(4);
    }

    private int on(String scale, String path) {
        return statements(Desk.on(product, scale), path);
    }

    private int onOrder(String scale, String path) {
        Desk desk = Desk.on(product, scale);
        return statements(desk, path.formatted(desk.placeOrder().get("id").asString()));
    }

    private static int statements(Desk desk, String path) {
        HttpResponse<String> page = desk.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return Desk.statements(page);
    }
}
