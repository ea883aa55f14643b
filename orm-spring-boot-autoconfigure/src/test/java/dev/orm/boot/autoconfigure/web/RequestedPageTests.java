package dev.orm.boot.autoconfigure.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.HostileTexts;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages and orders as requests name them: what does not exist is a wrong request, and never part of a statement. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class RequestedPageTests {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** Columns, classes and objects: none is an attribute with an order. */
    private static final List<String> UNMAPPED = List.of(
            "secret",
            "address_city",
            "ADDRESS_CITY",
            "customer.secret",
            "c.secret",
            "\"secret\"",
            "name;secret",
            "class",
            "class.name",
            "name.bytes",
            "orders.customer.secret");

    private static final List<String> PATHS = List.of("/customers", "/customers/active", "/directory");

    private final TestDatabase database;
    private final WebShopServer shop;

    RequestedPageTests(TestDatabase database) {
        this.database = database;
        this.shop = new WebShopServer(database, "spring.data.web.pageable.max-page-size=2147483647");
    }

    @BeforeEach
    void addCustomers() {
        shop.bean(CustomerRepository.class)
                .saveAll(List.of(
                        new Customer("Ann", "Berlin"), new Customer("Bob", "Paris"), new Customer("Carl", "Athens")));
        database.execute("alter table customer add column secret varchar(20) default 's3cret'");
        shop.statements.clear();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void anAttributeOrders() throws Exception {
        HttpResponse<String> answer = shop.get("/customers", "sort", "address.city,desc", "size", "2");

        assertThat(answer.statusCode()).isEqualTo(OK);
        assertThat(answer.body()).isEqualTo("[\"Bob\",\"Ann\"]");
    }

    @Test
    @Covers("SI1.1")
    void noHostileTextIsPartOfAStatement() throws Exception {
        for (String path : PATHS) {
            for (String text : HostileTexts.names()) {
                isRefusedOrIgnored(path, text);
            }
        }
        assertThat(new JdbcTemplate(database.dataSource()).queryForObject("select count(*) from customer", Long.class))
                .isEqualTo(3);
    }

    /** Texts of separators alone name nothing, and one of them is an attribute. Spring Data decodes percent signs once more, and refuses those that encode nothing itself. */
    private void isRefusedOrIgnored(String path, String sort) throws Exception {
        shop.statements.clear();
        HttpResponse<String> answer = shop.get(path, "sort", sort.replace("%", "%25"));

        assertThat(answer.statusCode()).as(sort).isIn(OK, BAD_REQUEST);
        if (answer.statusCode() == BAD_REQUEST) {
            assertThat(shop.statements).as(sort).isEmpty();
        } else {
            assertThat(shop.statements)
                    .as(sort)
                    .noneMatch(sql -> sql.contains("order by") && !sql.contains("order by c.id limit"));
        }
    }

    @Test
    @Covers("SI1.1")
    void anOrderByWhatDoesNotExistIsNamedWithWhatDoes() throws Exception {
        HttpResponse<String> answer = shop.get("/customers", "sort", "nickname");

        assertThat(answer.statusCode()).isEqualTo(BAD_REQUEST);
        assertThat(answer.body()).contains("\"property\":\"nickname\"").contains("address.city", "email", "name");
    }

    @Test
    @Covers("SI1.2")
    void aColumnThatIsNotMappedCannotBeNamed() throws Exception {
        for (String path : PATHS) {
            for (String sort : UNMAPPED) {
                HttpResponse<String> answer = shop.get(path, "sort", sort);

                assertThat(answer.statusCode()).as(path + ' ' + sort).isEqualTo(BAD_REQUEST);
                assertThat(shop.statements).as(path + ' ' + sort).isEmpty();
            }
        }
    }

    @Test
    @Covers("SI1.2")
    void anOrderBesideAParameterIsCheckedAlike() throws Exception {
        assertThat(shop.get("/customers/starting", "start", "A", "sort", "secret")
                        .statusCode())
                .isEqualTo(BAD_REQUEST);
        assertThat(shop.get("/customers/starting", "start", "A' or '1'='1", "sort", "name")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    @Covers("SI1.3")
    void pagesOfTwoBillionHoldWhatThereIs() throws Exception {
        for (String path : PATHS) {
            holdsWhatThereIs(path);
        }
    }

    private void holdsWhatThereIs(String path) throws Exception {
        assertThat(shop.get(path, "size", "2000000000", "sort", "name").body()).isEqualTo("[\"Ann\",\"Bob\",\"Carl\"]");
        assertThat(shop.get(path, "size", "2147483647", "page", "2147483647").body())
                .isEqualTo("[]");
        assertThat(shop.get(path, "size", "99999999999999999999", "page", "-1").statusCode())
                .isEqualTo(OK);
    }

    @Test
    @Covers("SI1.1")
    void ordersAndPathsOfAnyLengthAreAnswered() throws Exception {
        String[] hundred = IntStream.range(0, 200)
                .mapToObj(i -> i % 2 == 0 ? "sort" : "name,desc")
                .toArray(String[]::new);
        String deep = IntStream.range(0, 1_000).mapToObj(i -> "orders").collect(Collectors.joining("."));

        assertThat(shop.get("/customers", hundred).statusCode()).isIn(OK, BAD_REQUEST);
        assertThat(shop.get("/customers", "sort", deep).statusCode()).isEqualTo(BAD_REQUEST);
    }
}
