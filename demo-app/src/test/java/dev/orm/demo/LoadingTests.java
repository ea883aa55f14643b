package dev.orm.demo;

import static dev.orm.demo.domain.LineItem_.LINE_ITEM;
import static dev.orm.demo.domain.Order_.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.demo.load.LoadProgress.Phase;
import dev.orm.session.Session;
import dev.orm.testing.DatabaseProduct;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(
        value = DatabaseProduct.class,
        names = {"H2", "POSTGRESQL"})
final class LoadingTests {

    private static final long ORDERS_AT_SMALL = 750;
    private static final long LINES_AT_SMALL = 3_028;

    @Parameter
    DatabaseProduct product;

    @Test
    void secondStartKeepsWhatIsThere() throws IOException {
        try (DeskDatabase database = DeskDatabase.create(product)) {
            try (Desk first = Desk.start(database.url(), Desk.SMALL).whenOpen()) {
                first.placeOrder();
            }
            try (Desk second = Desk.start(database.url(), Desk.SMALL).whenOpen()) {
                assertThat(orders(second)).isEqualTo(ORDERS_AT_SMALL + 1);
                assertThat(second.progress().rows()).isZero();
            }
        }
    }

    @Test
    void brokenOffLoadIsDoneAnew() throws IOException {
        try (DeskDatabase database = DeskDatabase.create(product)) {
            try (Desk first = Desk.start(database.url(), "0.1")) {
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> first.progress().rows() > 1_000);
            }
            try (Desk second = Desk.start(database.url(), Desk.SMALL).whenOpen()) {
                assertThat(orders(second)).isEqualTo(ORDERS_AT_SMALL);
                assertThat(second.bean(Session.class).query(LINE_ITEM).count()).isEqualTo(LINES_AT_SMALL);
            }
        }
    }

    @Test
    void pagesWaitForTheData() throws IOException {
        try (DeskDatabase database = DeskDatabase.create(product);
                Desk desk = Desk.start(database.url(), "0.1")) {
            HttpResponse<String> page = desk.get("/loading");

            assertThat(desk.progress().phase()).isNotEqualTo(Phase.READY);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The desk opens in a moment");
            assertThat(desk.get("/customers").headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/loading"));
            assertThat(desk.get("/api/customers").statusCode()).isEqualTo(503);
            assertThat(desk.get("/api/customers").headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
        }
    }

    private static long orders(Desk desk) {
        return desk.bean(Session.class).query(ORDER).count();
    }
}
