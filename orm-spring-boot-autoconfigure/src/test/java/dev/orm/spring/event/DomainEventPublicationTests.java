package dev.orm.spring.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.OrmRepository;
import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What the publication of events keeps and asks, in sessions of many objects. */
final class DomainEventPublicationTests {

    private static final MappingRegistry MAPPINGS = MappingRegistry.of(Ledger.class, Posting.class, Notice.class);

    private final TestDatabase database = TestDatabase.create(DatabaseProduct.H2);
    private final Engine engine = Engine.of(database.dataSource());
    private final List<Object> published = new ArrayList<>();
    private final SessionFactory factory = SessionFactory.of(engine, MAPPINGS)
            .withListeners(List.of(Objects.requireNonNull(DomainEventPublication.of(MAPPINGS, published::add))));
    private final TransactionalSession session = new TransactionalSession(factory);
    private final TransactionTemplate transaction = new TransactionTemplate(manager());

    interface Ledgers extends OrmRepository<Ledger, Long> {}

    interface Postings extends OrmRepository<Posting, Long> {}

    interface Notices extends OrmRepository<Notice, Long> {}

    private OrmTransactionManager manager() {
        OrmTransactionManager manager = new OrmTransactionManager(engine);
        manager.addListener(new SessionTransactionListener());
        return manager;
    }

    private <R> R repository(Class<R> type) {
        return new OrmRepositoryFactory(factory).getRepository(type);
    }

    @BeforeEach
    void create() {
        MAPPINGS.metaData().createAll(engine);
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** How many objects are kept beside those of the session. */
    private static long kept(Session session) {
        return session.info().values().stream()
                .filter(Collection.class::isInstance)
                .mapToLong(kept -> ((Collection<?>) kept).size())
                .sum();
    }

    @Test
    @Covers("SR10.3")
    void nothingIsKeptOfObjectsWithoutEventsOrThatForgetThem() {
        Postings postings = repository(Postings.class);
        Ledgers ledgers = repository(Ledgers.class);

        inTransaction(() -> {
            postings.saveAll(List.of(new Posting(), new Posting()));
            postings.delete(postings.save(new Posting()));
            ledgers.save(new Ledger());
            ledgers.deleteAll(ledgers.saveAll(List.of(new Ledger())));
            assertThat(kept(session)).isZero();
        });
    }

    @Test
    @Covers("SR10.3")
    void objectsThatWereClearedAreNotKept() {
        Notices notices = repository(Notices.class);

        inTransaction(() -> {
            for (int i = 0; i < 50; i++) {
                notices.saveAll(
                        IntStream.range(0, 100).mapToObj(n -> new Notice()).toList());
                session.flush();
                session.clear();
            }
            assertThat(kept(session)).isLessThan(2_000);
        });
    }

    @Test
    @Covers("SR10.1")
    void anObjectThatYieldsItsEventAgainIsNotPublishedBehindItsRepositoryAlsoAmongMany() {
        Notices notices = repository(Notices.class);

        inTransaction(() -> {
            List<Notice> all = notices.saveAll(
                    IntStream.range(0, 2_500).mapToObj(n -> new Notice()).toList());
            session.flush();
            all.forEach(notice -> notice.setNumber(1));
            session.flush();
        });

        assertThat(published).isEmpty();
    }

    @Test
    @Covers("SR10.3")
    void manyAggregatesAreNotAskedForEachRowThatIsWritten() {
        List<Ledger> ledgers =
                IntStream.range(0, 2_000).mapToObj(i -> new Ledger()).toList();
        inTransaction(() -> {
            session.addAll(ledgers);
            session.flush();
            for (int i = 0; i < 1_000; i++) {
                session.add(new Posting());
                session.flush();
            }
            ledgers.get(7).register("late");
        });

        assertThat(ledgers.stream().mapToInt(Ledger::asked).sum()).isLessThan(2_000 * 20);
        assertThat(published).containsExactly("late");
    }

    @Test
    @Covers("SR10.1")
    void aFewAggregatesAreAskedWithEachFlushThatWritesSomethingBelow() {
        Ledger ledger = new Ledger();
        inTransaction(() -> {
            session.add(ledger);
            session.flush();
            ledger.register("first");
            session.add(new Posting());
            session.flush();
            assertThat(published).containsExactly("first");
        });
    }
}
