package dev.orm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(
        value = DatabaseProduct.class,
        names = {"H2", "POSTGRESQL"})
final class OrderApiTests {

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(6);

    @Parameter
    DatabaseProduct product;

    @AfterAll
    static void stopThreads() {
        THREADS.shutdown();
    }

    @Test
    void placedOrderIsFoundAgain() {
        JsonNode placed = desk().placeOrder();

        JsonNode order = Desk.json(desk().get(path(placed)));

        assertThat(order.get("status").asString()).isEqualTo("OPEN");
        assertThat(order.get("lines")).hasSize(1);
        assertThat(order.at("/history/0/event").asString()).isEqualTo("PLACED");
        assertThat(order.get("total").decimalValue())
                .isEqualByComparingTo(placed.get("total").decimalValue());
    }

    @Test
    void ownOrdersHaveNumbersAboveTheGeneratedOnes() {
        assertThat(desk().placeOrder().get("id").asLong()).isGreaterThanOrEqualTo(10_000_001);
    }

    @Test
    void changeReplacesQuantitiesLinesAndLabels() {
        JsonNode placed = desk().placeOrder();
        String change = """
                {"version": %d, "priority": "URGENT", "labels": [1, 2], "assignee": 101, "lines": [
                  {"number": 1, "part": 1, "supplier": %d, "quantity": 5}, %s]}""".formatted(version(placed), desk().supplierOf(1), desk().line(2, 1));

        JsonNode changed = ok(desk().json("PATCH", path(placed), "", change));

        assertThat(changed.at("/lines/0/quantity").asInt()).isEqualTo(5);
        assertThat(changed.at("/lines/1/number").asInt()).isEqualTo(2);
        assertThat(changed.get("labels")).hasSize(2);
        assertThat(changed.at("/assignee/id").asInt()).isEqualTo(101);
        assertThat(changed.get("version").asInt()).isGreaterThan(version(placed));
    }

    @Test
    void lineThatIsNotSentIsRemoved() {
        JsonNode placed = desk().placeOrder();
        String change = "{\"lines\": [" + desk().line(3, 1) + "]}";

        JsonNode changed = ok(desk().json("PATCH", path(placed), etag(placed), change));

        assertThat(changed.get("lines")).hasSize(1);
        assertThat(changed.at("/lines/0/number").asInt()).isEqualTo(2);
    }

    @Test
    void partsGoBackToTheStockWhenAnOrderIsCancelled() {
        JsonNode placed = desk().placeOrder();
        int before = placed.at("/lines/0/inStock").asInt();

        JsonNode cancelled = ok(desk().json("POST", path(placed) + "/cancel", etag(placed), ""));

        assertThat(cancelled.at("/lines/0/inStock").asInt()).isEqualTo(before + 2);
        assertThat(cancelled.get("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void payWritesTheHistoryToo() {
        JsonNode placed = desk().placeOrder();

        JsonNode paid = ok(desk().json("POST", path(placed) + "/pay", etag(placed), ""));

        assertThat(paid.get("status").asString()).isEqualTo("PAID");
        assertThat(paid.at("/history/1/event").asString()).isEqualTo("PAID");
    }

    @Test
    void refusedChangeLeavesNoTrace() {
        JsonNode placed = desk().placeOrder();
        String change =
                "{\"priority\": \"HIGH\", \"lines\": [{\"number\": 1, \"part\": 1, \"supplier\": 1, \"quantity\": 9}, "
                        + "{\"part\": 1, \"supplier\": 424242, \"quantity\": 1}]}";

        HttpResponse<String> refused = desk().json("PATCH", path(placed), etag(placed), change);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Desk.json(desk().get(path(placed)))).isEqualTo(placed);
    }

    @Test
    void staleVersionInTheBodyIsAConflict() {
        JsonNode placed = desk().placeOrder();
        ok(desk().json("PATCH", path(placed), etag(placed), "{\"comment\": \"first\"}"));

        HttpResponse<String> late = desk().json(
                        "PATCH",
                        path(placed),
                        "",
                        "{\"version\": %d, \"comment\": \"second\"}".formatted(version(placed)));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Desk.json(late).get("currentVersion").asInt()).isEqualTo(version(placed) + 1);
    }

    @Test
    void staleIfMatchIsAFailedPrecondition() {
        JsonNode placed = desk().placeOrder();
        ok(desk().json("POST", path(placed) + "/pay", etag(placed), ""));

        assertThat(desk().json("POST", path(placed) + "/cancel", etag(placed), "")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void ofSeveralChangesAtOnceOneWins() {
        JsonNode placed = desk().placeOrder();

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> desk().json("PATCH", path(placed), etag(placed), "{\"comment\": \"by " + number + "\"}")
                                .statusCode(),
                        THREADS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(Desk.json(desk().get(path(placed))).get("history")).hasSize(2);
    }

    @Test
    void changeWithoutAVersionIsRefused() {
        JsonNode placed = desk().placeOrder();

        assertThat(desk().json("PATCH", path(placed), "", "{\"comment\": \"x\"}")
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void orderIsPaidOnce() {
        JsonNode placed = desk().placeOrder();
        JsonNode paid = ok(desk().json("POST", path(placed) + "/pay", etag(placed), ""));

        HttpResponse<String> again = desk().json("POST", path(placed) + "/pay", etag(paid), "");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Desk.json(again).get("detail").asString()).contains("is paid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"customer\": 1, \"lines\": []} | lines",
                "{\"lines\": [{\"part\": 1, \"supplier\": 1, \"quantity\": 1}]} | customer",
                "{\"customer\": 999999, \"lines\": [{\"part\": 1, \"supplier\": 1, \"quantity\": 1}]} | customer",
                "{\"customer\": 1, \"lines\": [{\"part\": 1, \"supplier\": 1, \"quantity\": 0}]} | lines[0].quantity",
                "{\"customer\": 1, \"lines\": [{\"part\": 1, \"quantity\": 1}]} | lines[0].supplier",
                "{\"customer\": 1, \"lines\": [{\"part\": 999999, \"supplier\": 1, \"quantity\": 1}]} | lines[0].offer",
            })
    void refusalNamesTheField(String body, String field) {
        HttpResponse<String> refused = desk().json("POST", "/api/orders", "", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Desk.json(refused).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void moreThanThereIsInStockIsRefused() {
        String body = "{\"customer\": 1, \"lines\": [" + desk().line(4, 9_999) + ", " + desk().line(4, 9_999) + "]}";

        HttpResponse<String> refused = desk().json("POST", "/api/orders", "", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Desk.json(refused).at("/errors/0/message").asString()).contains("has only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"customer\": \"one\"}", "[]"})
    void refusesWhatIsNoOrder(String body) {
        assertThat(desk().json("POST", "/api/orders", "", body).statusCode()).isEqualTo(400);
    }

    @Test
    void unknownOrderIsNotFound() {
        assertThat(desk().get("/api/orders/424242").statusCode()).isEqualTo(404);
        assertThat(desk().json("POST", "/api/orders/424242/pay", "\"0\"", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void numberThatIsNoneIsRefused() {
        assertThat(desk().get("/api/orders/first").statusCode()).isEqualTo(400);
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Desk.json(response);
    }

    private static String path(JsonNode order) {
        return "/api/orders/" + order.get("id").asLong();
    }

    private static int version(JsonNode order) {
        return order.get("version").asInt();
    }

    private static String etag(JsonNode order) {
        return "\"" + version(order) + "\"";
    }

    private Desk desk() {
        return Desk.on(product);
    }
}
