package dev.orm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(
        value = DatabaseProduct.class,
        names = {"H2", "POSTGRESQL"})
final class CustomerApiTests {

    @Parameter
    DatabaseProduct product;

    @ParameterizedTest
    @ValueSource(strings = {"name", "balance", "nation"})
    void pagesFollowEachOtherWithoutGapOrOverlap(String sort) {
        List<Integer> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = page("sort=" + sort + "&dir=desc&size=20" + next);
            page.get("rows").forEach(row -> seen.add(row.get("id").asInt()));
            next = page.get("next").isNull() ? "" : "&page=" + page.get("next").asString();
        } while (!next.isEmpty());

        assertThat(seen).hasSize(75).doesNotHaveDuplicates();
    }

    @Test
    void previousPageIsTheOneBefore() {
        JsonNode first = page("sort=nation&size=10");
        JsonNode second = page("sort=nation&size=10&page=" + first.get("next").asString());

        JsonNode back =
                page("sort=nation&size=10&page=" + second.get("previous").asString());

        assertThat(back.get("rows")).isEqualTo(first.get("rows"));
        assertThat(back.get("previous").isNull()).isTrue();
    }

    @Test
    void sortsByBalance() {
        List<BigDecimal> balances = new ArrayList<>();
        page("sort=balance&size=100")
                .get("rows")
                .forEach(row -> balances.add(row.get("balance").decimalValue()));

        assertThat(balances).hasSize(75).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void filtersNarrowTogether() {
        JsonNode rows =
                page("segment=BUILDING&minBalance=0&maxBalance=5000&size=100").get("rows");

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("segment").asString()).isEqualTo("BUILDING");
            assertThat(row.get("balance").decimalValue()).isBetween(BigDecimal.ZERO, new BigDecimal(5000));
        });
    }

    @Test
    void partOfANameMatchesInAnyCase() {
        assertThat(page("name=CUSTOMER%2300000002&size=100").get("rows")).hasSize(10);
    }

    @Test
    void signsOfPatternsAreOrdinaryText() {
        assertThat(page("name=%25").get("rows")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=secret",
                "sort=account_balance",
                "dir=up",
                "page=nonsense",
                "size=0",
                "size=101",
                "size=many",
                "minBalance=much",
                "minBalance=2&maxBalance=1",
                "segment=NONE",
                "name=this-is-a-name-that-is-much-too-long"
            })
    void refusesWhatItDoesNotKnow(String query) {
        HttpResponse<String> response = desk().get("/api/customers?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void refusalNamesTheField() {
        JsonNode problem = Desk.json(desk().get("/api/customers?minBalance=much"));

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("minBalance");
    }

    @Test
    void unknownSortListsTheSortsThereAre() {
        JsonNode problem = Desk.json(desk().get("/api/customers?sort=secret"));

        assertThat(problem.get("detail").asString()).contains("name, balance, nation");
    }

    @Test
    void customerComesWithOrders() {
        JsonNode customer = Desk.json(desk().get("/api/customers/1"));

        assertThat(customer.get("name").asString()).isEqualTo("Customer#000000001");
        assertThat(customer.get("orders")).isNotEmpty();
    }

    @Test
    void unknownCustomerIsNotFound() {
        HttpResponse<String> response = desk().get("/api/customers/999999");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Desk.json(response).get("detail").asString()).contains("customer 999999");
    }

    private JsonNode page(String query) {
        HttpResponse<String> response = desk().get("/api/customers?" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return Desk.json(response);
    }

    private Desk desk() {
        return Desk.on(product);
    }
}
