package dev.orm.boot.autoconfigure.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The line that tells of a request, whichever threads it worked on. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class RequestSummaryTests {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("orm.summary");

    private final WebShopServer shop;
    private final Lines lines = new Lines();

    RequestSummaryTests(TestDatabase database) {
        this.shop = new WebShopServer(database, "orm.summary.enabled=true");
    }

    /** A line comes when the answer has been sent. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final BlockingQueue<String> written = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            written.add(event.getFormattedMessage());
        }

        String next() throws InterruptedException {
            return String.valueOf(written.poll(20, TimeUnit.SECONDS));
        }
    }

    @BeforeEach
    void listen() {
        shop.bean(CustomerRepository.class).save(new Customer("Ann", "Berlin"));
        lines.start();
        LOGGER.setLevel(Level.INFO);
        LOGGER.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(lines);
        LOGGER.setLevel(null);
        shop.close();
    }

    @Test
    @Covers("SO3.3")
    void aRequestIsNamedForItsHandler() throws Exception {
        assertThat(shop.get("/customers/Ann").body()).isEqualTo("Ann");

        assertThat(lines.next()).matches("GET /customers/\\{name}: 1 statement, 1 row, \\d+ us");
        assertThat(lines.written).isEmpty();
    }

    @Test
    @Covers("SO3.3")
    void whatAnotherThreadDoesForARequestIsPartOfItsLine() throws Exception {
        assertThat(shop.get("/later/Ann").body()).isEqualTo("Ann1");

        assertThat(lines.next()).matches("GET /later/\\{name}: 3 statements, 3 rows, \\d+ us");
        assertThat(lines.written).isEmpty();
    }

    @Test
    @Covers("SO3.3")
    void aFailureOnAnotherThreadEndsTheLineToo() throws Exception {
        assertThat(shop.get("/broken/Ann").statusCode()).isEqualTo(500);

        assertThat(lines.next()).matches("GET /broken/\\{name}: 1 statement, 1 row, \\d+ us");
        assertThat(lines.written).isEmpty();
    }

    @Test
    @Covers("SO3.3")
    void theThreadOfAnEarlierRequestHasNoLineOfIt() throws Exception {
        shop.get("/later/Ann");
        lines.next();
        shop.get("/later/Nobody");

        assertThat(lines.next()).matches("GET /later/\\{name}: 3 statements, 2 rows, \\d+ us");
        assertThat(lines.written).isEmpty();
    }
}
