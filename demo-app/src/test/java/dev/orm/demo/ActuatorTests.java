package dev.orm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the running application tells of itself. */
@ParameterizedClass
@EnumSource(
        value = DatabaseProduct.class,
        names = {"H2", "POSTGRESQL"})
final class ActuatorTests {

    @Parameter
    DatabaseProduct product;

    private HttpResponse<String> got(String path) {
        return Desk.on(product).get("/actuator/" + path, "*/*");
    }

    private JsonNode json(String path) {
        HttpResponse<String> response = got(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Desk.json(response);
    }

    @Test
    void theEngineIsShownWithItsFigures() {
        Desk.on(product).get("/customers");

        JsonNode engine = json("orm").at("/engines/orm");
        assertThat(engine.at("/database").asString()).isEqualTo(product.toString());
        assertThat(engine.at("/entities").asInt()).isGreaterThan(10);
        assertThat(engine.at("/statements/sent").asLong()).isPositive();
        assertThat(engine.at("/sessions/opened").asLong()).isPositive();
    }

    @Test
    void theEntitiesAreShown() {
        assertThat(json("orm/entities").at("/engines/orm").findValuesAsString("name"))
                .contains("Customer", "LineItem", "OrderHistory");
    }

    @Test
    void theStatementsAreShown() {
        Desk.on(product).get("/customers");

        assertThat(json("orm/statements?engine=orm").at("/engines/orm/longest").toString())
                .contains("from customer")
                .contains("totalMicros");
    }

    @Test
    void theDatabaseIsAsTheMappingWantsIt() {
        JsonNode drift = json("orm/schema").at("/engines/orm");
        assertThat(drift.at("/inSync").asBoolean()).as(drift.toString()).isTrue();
    }

    @Test
    void theDiagramIsPicture() {
        HttpResponse<String> svg = got("orm/diagram/svg");

        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertThat(svg.body()).startsWith("<svg ").contains(">Customer</text>").doesNotContain("<script");
    }

    @Test
    void theDiagramIsText() {
        HttpResponse<String> mermaid = got("orm/diagram/mermaid");

        assertThat(mermaid.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(mermaid.body()).startsWith("erDiagram\n").contains("[\"Customer\"]");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(got("orm/secrets").statusCode()).isEqualTo(404);
        assertThat(got("orm/diagram/pdf").statusCode()).isEqualTo(404);
        assertThat(got("orm/entities?engine=none").statusCode()).isEqualTo(400);
    }

    @Test
    void operationsAreTimed() {
        Desk.on(product).get("/customers");

        JsonNode timer = json("metrics/orm.operations?tag=operation:select&tag=entity:Customer");
        assertThat(timer.at("/measurements/0/value").asDouble()).isPositive();
    }

    @Test
    void sessionsAreMeasured() {
        Desk.on(product).get("/customers");

        assertThat(json("metrics/orm.session.statements?tag=engine:orm")
                        .at("/measurements/0/value")
                        .asDouble())
                .isPositive();
        assertThat(json("metrics/orm.statement.cache.gets?tag=result:hit")
                        .at("/measurements/0/value")
                        .asDouble())
                .isPositive();
    }
}
