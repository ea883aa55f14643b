package dev.orm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The way of a person through the desk, in a real browser. */
final class BrowserTests {

    private final Desk desk = Desk.on(DatabaseProduct.H2);
    private Browser browser;

    @BeforeEach
    void openBrowser() throws IOException {
        browser = Browser.open(desk.address());
    }

    @AfterEach
    void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void searchOrderChangeConflictPayAndCharts() throws IOException {
        browser.go("/");
        browser.picture("home");
        browser.clickLink("Customers");
        browser.type("#name", "000000001");
        browser.waitForNumber("#results tbody tr", 1);
        browser.picture("customers");
        browser.clickLink("Customer#000000001");
        browser.picture("customer");

        placeAnOrder();
        browser.picture("order");
        assertThat(browser.text("h1")).contains("Open");

        browser.click("#edit");
        browser.type("#quantity-0", "4");
        String address = browser.path();
        browser.inAnotherWindow(() -> {
            browser.go(address);
            browser.type("#quantity-0", "3");
            browser.click("#save");
            browser.see("#history");
        });
        browser.click("#save");
        assertThat(browser.text("#conflict")).contains("somebody else was faster", "quantity 1 → 3");
        browser.picture("conflict");

        browser.click("#save");
        browser.waitForText(".history", "quantity 3 → 4");

        browser.click("#pay");
        browser.waitForText("h1", "Paid");
        browser.clickLink("Revenue");
        assertThat(browser.count("#months rect")).isGreaterThan(70);
        assertThat(browser.count("#nations rect")).isBetween(20, 25);
        browser.picture("revenue");
        assertThat(browser.complaints())
                .as("besides the conflict")
                .allMatch(complaint -> complaint.contains("status of 409"));
    }

    private void placeAnOrder() throws IOException {
        browser.clickLink("New order");
        browser.type("#find", "lavender");
        browser.click("#found .add");
        browser.see("#quantity-0");
        browser.picture("new-order");
        browser.click("#save");
        browser.see("#history");
    }

    @Test
    void listFollowsTheFiltersWithoutLeavingThePage() {
        browser.go("/customers");
        int before = browser.count("#results tbody tr");

        browser.type("[name=minBalance]", "9000");

        browser.waitUntil(() -> browser.count("#results tbody tr") < before);
        assertThat(browser.path()).contains("minBalance=9000");
        assertThat(browser.text("#statements .pill")).isEqualTo("3");
    }

    @Test
    void pagesFitAPhone() throws IOException {
        JsonNode order = desk.placeOrder();
        long id = order.get("id").asLong();
        for (String path : List.of(
                "/", "/customers", "/customers/1", "/orders/" + id, "/orders/" + id + "/edit", "/revenue", "/staff")) {
            browser.go(path);
            assertThat(browser.overflowsAt(390)).as(path).isFalse();
            browser.picture("phone" + path.replaceAll("\\d+", "").replace('/', '-'));
        }
    }
}
