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
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(
        value = DatabaseProduct.class,
        names = {"H2", "POSTGRESQL"})
final class PageTests {

    @Parameter
    DatabaseProduct product;

    @ParameterizedTest
    @CsvSource({
        "/customers/424242, 404",
        "/customers/one, 400",
        "/customers?sort=secret, 400",
        "/customers?dir=up, 400",
        "/customers?page=nonsense, 400",
        "/customers/1?page=nonsense, 400",
        "/orders/424242, 404",
        "/orders/424242/edit, 404",
        "/customers/424242/orders/new, 404",
        "/revenue?year=1066, 400",
        "/nothing-here, 404",
    })
    void saysWhyThereIsNoSuchPage(String path, int status) {
        HttpResponse<String> page = desk().get(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1", "Sales desk");
    }

    @Test
    void filterThatIsNotUnderstoodIsSaid() {
        assertThat(desk().get("/customers?minBalance=much").body()).contains("minBalance: is not understood");
    }

    @Test
    void statementsShowNoValues() {
        String panel = desk().get("/customers?name=000000017").body();

        assertThat(panel.substring(panel.indexOf("id=\"statements\""))).doesNotContain("000000017");
    }

    @Test
    void headerTellsTheStatements() {
        assertThat(desk().get("/staff").headers().firstValue("Server-Timing"))
                .hasValueSatisfying(timing -> assertThat(timing).startsWith("sql;desc=\"2 statements\""));
    }

    @Test
    void draftAddsALineAndKeepsWhatWasEntered() {
        String offer = "1-" + desk().supplierOf(1);

        HttpResponse<String> draft = desk().post(
                        "/customers/1/orders/draft", Map.of("add", offer, "comment", "by & by", "priority", "HIGH"));

        assertThat(draft.body()).contains("value=\"" + offer + "\"", "value=\"by &amp; by\"");
    }

    @Test
    void placedOrderIsShown() {
        HttpResponse<String> placed = desk().post(
                        "/customers/1/orders",
                        Map.of(
                                "priority", "HIGH",
                                "comment", "",
                                "lines[0].offer", "1-" + desk().supplierOf(1),
                                "lines[0].quantity", "3"));

        assertThat(placed.statusCode()).isEqualTo(302);
        String location = placed.headers().firstValue("Location").orElseThrow();
        assertThat(desk().get(location).statusCode()).isEqualTo(200);
    }

    @Test
    void pageAfterAFormTellsTheStatementsOfTheFormToo() {
        JsonNode order = desk().placeOrder();
        String path = "/orders/" + order.get("id").asLong();
        desk().post(path + "/pay", Map.of("version", order.get("version").asInt()));

        HttpResponse<String> page = desk().get(path);

        assertThat(Desk.statements(page)).isEqualTo(4);
        assertThat(page.body()).contains("What you sent before", "update orders");
    }

    @Test
    void orderWithoutLinesIsNotPlaced() {
        HttpResponse<String> refused = desk().post("/customers/1/orders", Map.of("priority", "HIGH", "comment", ""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("at least one line");
    }

    @Test
    void staleFormTellsWhatChangedAndSavesOnTop() {
        JsonNode order = desk().placeOrder();
        String path = "/orders/" + order.get("id").asLong();
        desk().post(path, form(order, "5"));

        HttpResponse<String> late = desk().post(path, form(order, "7"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("somebody else was faster", "quantity 2 → 5", "now 5", "value=\"7\"")
                .doesNotContain("Placed for");
    }

    @Test
    void staleButtonTellsWhatChanged() {
        JsonNode order = desk().placeOrder();
        String path = "/orders/" + order.get("id").asLong();
        desk().post(path + "/pay", Map.of("version", order.get("version").asInt()));

        HttpResponse<String> late = desk().post(
                        path + "/cancel", Map.of("version", order.get("version").asInt()));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Not done", "Paid");
    }

    private static Map<String, String> form(JsonNode order, String quantity) {
        return Map.of(
                "version",
                order.get("version").asString(),
                "priority",
                "HIGH",
                "comment",
                "by a test",
                "lines[0].number",
                "1",
                "lines[0].offer",
                order.at("/lines/0/offer").asString(),
                "lines[0].quantity",
                quantity);
    }

    private Desk desk() {
        return Desk.on(product);
    }
}
