package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.OrmTest;
import dev.orm.diagram.EntityDiagram;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.observation.DefaultOperationObservationConvention;
import dev.orm.spring.observation.OperationContext;
import dev.orm.spring.observation.OperationObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the page about observability shows. */
@OrmTest
class ObservabilityPageTests {

    private static final List<String> OBSERVED = new ArrayList<>();

    @Autowired
    private Engine engine;

    @Autowired
    private MappingRegistry mappings;

    @TestConfiguration(proxyBeanMethods = false)
    static class Names {

        @Bean
        OperationObservationConvention shopNames() {
            return new DefaultOperationObservationConvention("shop.sql");
        }

        @Bean
        ObservationRegistry observations() {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(new ObservationHandler<OperationContext>() {
                @Override
                public boolean supportsContext(Observation.Context context) {
                    return context instanceof OperationContext;
                }

                @Override
                public void onStop(OperationContext context) {
                    OBSERVED.add(context.getName() + ": " + context.getContextualName());
                }
            });
            return registry;
        }
    }

    @Test
    void conventions(@Autowired CustomerRepository customers) {
        OBSERVED.clear();
        assertThat(customers.findByName("Ann")).isEmpty();

        assertThat(OBSERVED).containsExactly("shop.sql: select Customer");
    }

    @Test
    void diagrams() {
        String picture = EntityDiagram.of(mappings).svg();
        String text = EntityDiagram.of(mappings).mermaid();

        assertThat(picture).startsWith("<svg ").contains("Customer");
        assertThat(text).contains("orders");
    }

    @Test
    void listeners() {
        List<String> statements = new ArrayList<>();
        List<String> operations = new ArrayList<>();
        Engine told = engine.withListeners(event -> statements.add(event.sql()))
                .withOperationListeners(operation -> event -> operations.add(operation.kind() + " " + operation.entity()
                        + ": " + event.counts().rows() + " rows"));

        SessionFactory.of(told, mappings)
                .doInTransaction(session -> session.query(Customer.class).list());

        assertThat(statements).hasSize(1);
        assertThat(operations).containsExactly("SELECT Customer: 0 rows", "SESSION null: 0 rows");
    }
}
