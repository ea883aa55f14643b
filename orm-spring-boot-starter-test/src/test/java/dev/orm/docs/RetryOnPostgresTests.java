package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.engine.CommitOutcomeUnknownException;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The method of the page that is tried again, on a server that refuses commits. */
@SpringBootTest(properties = "orm.schema.mode=create")
final class RetryOnPostgresTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () -> TestDatabase.create(DatabaseProduct.POSTGRESQL).url());
    }

    @Autowired
    private Customers service;

    @Autowired
    private CustomerRepository customers;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void addCustomer() {
        customers.save(new Customer("Ann", "Berlin"));
    }

    @AfterEach
    void removeCustomers() {
        jdbc.execute("drop trigger if exists refusing on customer");
        jdbc.execute("drop function if exists refuse");
        jdbc.execute("drop sequence if exists commits");
        customers.deleteAll();
    }

    /** The first commits of an update fail so; the sequence counts them over their rollbacks. */
    private void refuseCommits(int count, String state) {
        jdbc.execute("create sequence commits");
        jdbc.execute("""
                create function refuse() returns trigger language plpgsql as $$ begin
                    if nextval('commits') <= %d then raise exception 'refused' using errcode = '%s'; end if;
                    return null;
                end $$""".formatted(count, state));
        jdbc.execute("create constraint trigger refusing after update on customer deferrable initially deferred"
                + " for each row execute function refuse()");
    }

    private long commits() {
        Long last = jdbc.queryForObject("select last_value from commits", Long.class);
        return last == null ? 0 : last;
    }

    @Test
    @Covers("TX11.5")
    void aSerializationFailureIsTriedAgain() {
        refuseCommits(3, "40001");

        service.rename("Ann", "Anna");

        assertThat(customers.findAll()).extracting(Customer::getName).containsExactly("Anna");
        assertThat(commits()).isEqualTo(4);
    }

    @Test
    @Covers("TX11.5")
    void theLastFailureIsTold() {
        refuseCommits(100, "40P01");

        assertThatExceptionOfType(ConcurrencyFailureException.class).isThrownBy(() -> service.rename("Ann", "Anna"));

        assertThat(customers.findAll()).extracting(Customer::getName).containsExactly("Ann");
        assertThat(commits()).isEqualTo(5);
    }

    @Test
    @Covers("TX11.5")
    void aCommitOfUnknownOutcomeIsNotTriedAgain() {
        refuseCommits(100, "40003");

        assertThatExceptionOfType(CommitOutcomeUnknownException.class).isThrownBy(() -> service.rename("Ann", "Anna"));

        assertThat(commits()).isEqualTo(1);
    }
}
