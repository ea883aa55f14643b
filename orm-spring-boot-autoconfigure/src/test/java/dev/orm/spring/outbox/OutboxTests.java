package dev.orm.spring.outbox;

import static dev.orm.spring.outbox.Message_.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.sql.LockMode;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A message is written with the work that it tells of, and delivered after the commit; what fails then is delivered again. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class OutboxTests {

    private static final MappingRegistry MAPPINGS = MappingRegistry.of(Message.class);

    private final TestDatabase database;
    private final TransactionalSession session;
    private final OrmTransactionManager transactions;
    private final List<String> heard = new ArrayList<>();
    private int broken;

    OutboxTests(TestDatabase database) {
        Engine engine = Engine.of(database.dataSource());
        this.database = database;
        this.session = new TransactionalSession(SessionFactory.of(engine, MAPPINGS));
        this.transactions = new OrmTransactionManager(engine);
        transactions.addListener(new SessionTransactionListener());
    }

    @BeforeEach
    void createTable() {
        database.clear();
        MAPPINGS.metaData().createAll(Engine.of(database.dataSource()));
    }

    private void in(int propagation, Runnable work) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        template.executeWithoutResult(status -> work.run());
    }

    /** Work that tells of itself. */
    private void work(String text) {
        Message message = new Message(text);
        session.add(message);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                in(PROPAGATION_REQUIRES_NEW, () -> deliver(session.get(Message.class, message.getId())));
            }
        });
    }

    /** The first deliveries reach their goal, and fail before anybody notes it. */
    private void deliver(Message message) {
        heard.add(message.getText());
        if (broken-- > 0) {
            throw new IllegalStateException("no network today");
        }
        message.delivered();
    }

    /** What a scheduled job does: each message that nobody else is delivering. */
    private void redeliver() {
        in(
                PROPAGATION_REQUIRED,
                () -> session.query(Sql.select(MESSAGE)
                                .where(MESSAGE.delivered.eq(false))
                                .orderBy(MESSAGE.id.asc())
                                .lock(LockMode.UPDATE_SKIP_LOCKED))
                        .list()
                        .forEach(this::deliver));
    }

    private List<String> undelivered() {
        return session.query(MESSAGE).where(MESSAGE.delivered.eq(false)).list().stream()
                .map(Message::getText)
                .toList();
    }

    @Test
    @Covers("TX6.4")
    void aMessageIsDeliveredOnceWhereNothingFails() {
        in(PROPAGATION_REQUIRED, () -> work("order 1"));
        redeliver();

        assertThat(heard).containsExactly("order 1");
        assertThat(undelivered()).isEmpty();
    }

    @Test
    @Covers("TX6.4")
    void aDeliveryThatFailsIsToldUndoesNothingAndIsDoneAgain() {
        broken = 1;

        assertThatIllegalStateException()
                .isThrownBy(() -> in(PROPAGATION_REQUIRED, () -> work("order 1")))
                .withMessage("no network today");
        assertThat(undelivered()).containsExactly("order 1");
        redeliver();

        assertThat(heard).containsExactly("order 1", "order 1");
        assertThat(undelivered()).isEmpty();
    }

    @Test
    @Covers("TX6.4")
    void aMessageOfWorkThatIsRolledBackIsNeverDelivered() {
        assertThat(catchThrowable(() -> in(PROPAGATION_REQUIRED, () -> {
                    work("order 1");
                    session.flush();
                    throw new IllegalStateException("not today");
                })))
                .hasMessage("not today");
        redeliver();

        assertThat(heard).isEmpty();
        assertThat(session.query(MESSAGE).count()).isZero();
    }

    @Test
    @Covers("TX6.4")
    void aJobPassesOverMessagesThatAnotherIsDelivering() {
        broken = 1;
        catchThrowable(() -> in(PROPAGATION_REQUIRED, () -> work("order 1")));
        in(PROPAGATION_REQUIRED, () -> {
            session.query(Sql.select(MESSAGE).lock(LockMode.UPDATE)).list();
            in(PROPAGATION_REQUIRES_NEW, this::redeliver);
        });

        assertThat(heard).containsExactly("order 1");
        assertThat(undelivered()).containsExactly("order 1");
    }
}
