package dev.orm.spring.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.engine.CommitOutcomeUnknownException;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Transactions that are done again when another one was in the way, and only then. */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
final class RetryTests {

    private final TestDatabase database;
    private Bank bank;

    RetryTests(TestDatabase database) {
        this.database = database;
        this.bank = new Bank(database, event -> {});
    }

    @BeforeEach
    void open() {
        bank = new Bank(database, event -> {});
        bank.open(2, 100);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    /** The first commits that write a note of an account fail so; the sequence counts them over their rollbacks. */
    private void failCommits(int count, String state) {
        database.execute(
                "create sequence commits",
                """
                create function refuse() returns trigger language plpgsql as $$ begin
                    if nextval('commits') <= %d then raise exception 'refused' using errcode = '%s'; end if;
                    return null;
                end $$""".formatted(count, state),
                "create constraint trigger refusing after update on account deferrable initially deferred"
                        + " for each row when (new.note is not null) execute function refuse()");
    }

    private Account noted(String note) {
        Account account = bank.session.get(Account.class, 1L);
        account.setNote(note);
        return account;
    }

    private Account account() {
        return bank.transfers.accounts().stream()
                .filter(account -> account.getId() == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Covers("TX11.1")
    void aSerializationFailureAtTheCommitIsTriedAgainInNewTransactions() {
        failCommits(3, "40001");
        Set<Long> transactions = new HashSet<>();
        List<Account> instances = new ArrayList<>();

        bank.transfers.attempt(() -> {
            transactions.add(bank.jdbc.queryForObject("select txid_current()", Long.class));
            instances.add(noted("done"));
        });

        assertThat(bank.transfers.attempts()).isEqualTo(4);
        assertThat(transactions).hasSize(4);
        assertThat(instances).doesNotHaveDuplicates();
        assertThat(account().getNote()).isEqualTo("done");
        assertThat(account().getVersion()).isEqualTo(1);
    }

    @Test
    @Covers("TX11.1")
    void afterTheLastAttemptItsFailureIsTold() {
        failCommits(1_000, "40001");

        assertThatExceptionOfType(ConcurrencyFailureException.class)
                .isThrownBy(() -> bank.transfers.attempt(() -> noted("done")));

        assertThat(bank.transfers.attempts()).isEqualTo(4);
        assertThat(account().getNote()).isNull();
    }

    @Test
    @Covers("TX11.2")
    void aCommitOfUnknownOutcomeIsNeverTriedAgain() {
        failCommits(1_000, "40003");

        assertThatExceptionOfType(CommitOutcomeUnknownException.class)
                .isThrownBy(() -> bank.transfers.attempt(() -> noted("done")));

        assertThat(bank.transfers.attempts()).isEqualTo(1);
    }

    @Test
    @Covers("TX11.2")
    void aViolatedConstraintIsNotTriedAgain() {
        Throwable failure = catchThrowable(() -> bank.transfers.attempt(() -> bank.session.add(new Account(1, 5))));

        assertThat(failure).isInstanceOf(DuplicateKeyException.class);
        assertThat(bank.transfers.attempts()).isEqualTo(1);
    }

    @Test
    @Covers("TX11.4")
    void aVersionThatSomebodyElseRaisedIsReadAgain() {
        bank.transfers.attempt(() -> {
            noted("ours");
            if (bank.transfers.attempts() < 3) {
                database.execute("update account set version = version + 1 where id = 1");
            }
        });

        assertThat(bank.transfers.attempts()).isEqualTo(3);
        assertThat(account().getNote()).isEqualTo("ours");
        assertThat(account().getVersion()).isEqualTo(3);
    }

    @Test
    @Covers("TX11.4")
    void aConflictInJdbcTemplateIsTriedAgain() {
        bank.transfers.attempt(() -> {
            noted("ours");
            if (bank.transfers.attempts() == 1) {
                bank.jdbc.execute("do $$ begin raise exception 'refused' using errcode = '40P01'; end $$");
            }
        });

        assertThat(bank.transfers.attempts()).isEqualTo(2);
    }

    @Test
    @Covers("TX11.4")
    void aConnectionThatBrokeBeforeTheCommitIsReplaced() {
        bank.transfers.attempt(() -> {
            noted("ours");
            if (bank.transfers.attempts() == 1) {
                database.execute("select pg_terminate_backend(%d, 5000)"
                        .formatted(bank.jdbc.queryForObject("select pg_backend_pid()", Integer.class)));
            }
            bank.session.flush();
        });

        assertThat(bank.transfers.attempts()).isEqualTo(2);
        assertThat(account().getNote()).isEqualTo("ours");
    }

    @Test
    @Covers("TX11.3")
    void objectsOfAnAttemptThatFailedAreDetachedAndAsTheyWere() {
        failCommits(1, "40001");
        List<Account> captured = new ArrayList<>();

        bank.transfers.attempt(() -> {
            Account account = noted("attempt " + bank.transfers.attempts());
            captured.forEach(earlier -> {
                assertThat(bank.session.contains(earlier)).isFalse();
                assertThat(earlier.getNote()).isNull();
            });
            captured.add(account);
        });

        assertThat(account().getNote()).isEqualTo("attempt 2");
    }
}
