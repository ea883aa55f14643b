package dev.orm.sample.library;

import static dev.orm.sample.library.Library.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.SqlRecorder;
import dev.orm.sample.catalog.Isbn;
import dev.orm.sample.library.lending.LendingDesk;
import dev.orm.sample.library.lending.LoanRepository;
import dev.orm.sample.library.lending.Reservation;
import dev.orm.sample.library.lending.ReservationRepository;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** The whole application, called over HTTP, with actuator and observations. Each test lends a book of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.jmx.enabled=false"})
@Import(Operations.class)
abstract class LibraryTests {

    private static final AtomicInteger BOOKS = new AtomicInteger(141_439_580);

    private Library library;
    private long ann;
    private String isbn;

    @Autowired
    private LendingDesk desk;

    @Autowired
    private LoanRepository loans;

    @Autowired
    private ReservationRepository reservations;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Operations operations;

    @Autowired
    private SqlRecorder recorder;

    @BeforeEach
    void open(@LocalServerPort int port) {
        library = new Library(port);
        ann = library.addPatron("Ann");
        isbn = nextIsbn();
        library.addBook(isbn, "Emma " + isbn, "Jane Austen");
        operations.clear();
    }

    private static String nextIsbn() {
        String digits = "978" + BOOKS.incrementAndGet();
        int sum = IntStream.range(0, digits.length())
                .map(i -> (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3))
                .sum();
        return digits + (10 - sum % 10) % 10;
    }

    /** The part of an answer of the endpoint that is about the application's engine. */
    private JsonNode engine(String section) {
        return library.get(200, "/actuator/orm" + section).at("/engines/orm");
    }

    private long timed(String tags) {
        return library.get(200, "/actuator/metrics/orm.operations?" + tags)
                .at("/measurements/0/value")
                .asLong();
    }

    private Reservation.State state(long reservation) {
        return reservations.findById(reservation).orElseThrow().getState();
    }

    @Test
    void aBookIsFoundWithItsAuthors() {
        JsonNode book = library.get(200, "/books/" + isbn);

        assertThat(book.at("/title").asString()).isEqualTo("Emma " + isbn);
        assertThat(book.at("/authors/0").asString()).isEqualTo("Jane Austen");
        assertThat(library.get(200, "/books?title=" + isbn).at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void anOrderThatThereIsNotIsAWrongRequest() {
        assertThat(library.get(200, "/books?title=" + isbn + "&sort=title")
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(library.get(400, "/books?title=" + isbn + "&sort=price")
                        .at("/property")
                        .asString())
                .isEqualTo("price");
    }

    @Test
    void aRequestThatReadsABookIsTwoSelects() {
        recorder.clear();
        library.get(200, "/books/" + isbn);

        assertThat(recorder).hasSelects(2).hasChanges(0).hasNoLazyLoads();
    }

    @Test
    void oneOfManyWhoWantABookAtOnceGetsIt() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> lending = () -> {
                try {
                    desk.lend(new Isbn(isbn), ann);
                    return true;
                } catch (RuntimeException taken) {
                    assertThat(taken).hasMessage("\"Emma " + isbn + "\" is lent out");
                    return false;
                }
            };
            int lent = 0;
            for (Future<Boolean> got : callers.invokeAll(
                    IntStream.range(0, 16).mapToObj(i -> lending).toList())) {
                lent += got.get() ? 1 : 0;
            }
            assertThat(lent).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aBookOnLoanIsRefused() {
        library.post(201, "/loans", wish(isbn, ann));

        assertThat(library.post(409, "/loans", wish(isbn, ann)).at("/detail").asString())
                .isEqualTo("\"Emma " + isbn + "\" is lent out");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        library.get(404, "/books/" + nextIsbn());
        library.get(400, "/books/1234");
        library.post(404, "/loans", wish(isbn, 0));
    }

    @Test
    void aReturnedBookIsKeptForTheFirstWhoWaits() {
        long loan = library.post(201, "/loans", wish(isbn, ann)).at("/id").asLong();
        long first =
                library.post(201, "/reservations", wish(isbn, ann)).at("/id").asLong();
        long second =
                library.post(201, "/reservations", wish(isbn, ann)).at("/id").asLong();

        library.post(204, "/loans/" + loan + "/return", "");

        assertThat(List.of(state(first), state(second)))
                .containsExactly(Reservation.State.READY, Reservation.State.WAITING);
        assertThat(loans.findById(loan).orElseThrow().getReturnedOn()).isNotNull();
    }

    @Test
    void aReturnThatFailsLeavesLoanAndReservationAsTheyWere() {
        long loan = library.post(201, "/loans", wish(isbn, ann)).at("/id").asLong();
        long waiting =
                library.post(201, "/reservations", wish(isbn, ann)).at("/id").asLong();

        transactions.executeWithoutResult(status -> {
            desk.takeBack(loan);
            status.setRollbackOnly();
        });

        assertThat(loans.findById(loan).orElseThrow().getReturnedOn()).isNull();
        assertThat(state(waiting)).isEqualTo(Reservation.State.WAITING);
    }

    @Test
    void theWorkOfARequestIsObservedInsideOfIt() {
        library.get(200, "/books/" + isbn);
        library.post(201, "/loans", wish(isbn, ann));

        assertThat(operations.stopped())
                .contains("select Book in http.server.requests", "flush Loan in http.server.requests")
                .contains("select Author in orm.operations");
    }

    @Test
    void operationsAreTimedByEntity() {
        library.post(201, "/loans", wish(isbn, ann));
        long before = timed("tag=operation:flush&tag=entity:Loan");
        library.get(200, "/loans/overdue");

        assertThat(before).isPositive();
        assertThat(timed("tag=operation:select&tag=entity:Loan")).isPositive();
    }

    @Test
    void theEndpointShowsTheMappingOfBothJars() {
        assertThat(engine("/entities").findValuesAsString("name"))
                .contains("Author", "Book", "Loan", "Patron", "Reservation");
        assertThat(engine("").at("/entities").asInt()).isEqualTo(5);
    }

    @Test
    void theTablesAreAsTheMappingWantsThem() {
        assertThat(engine("/schema").at("/inSync").asBoolean())
                .as(engine("/schema").toString())
                .isTrue();
    }

    @Test
    void theDatabaseIsHealthy() {
        assertThat(library.get(200, "/actuator/health").at("/status").asString())
                .isEqualTo("UP");
    }
}
