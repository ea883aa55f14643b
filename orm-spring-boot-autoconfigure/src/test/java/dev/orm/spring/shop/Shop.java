package dev.orm.spring.shop;

import dev.orm.engine.Engine;
import dev.orm.engine.StatementListener;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.testing.TestDatabase;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The shop on an empty database, with transactions and without a Spring container. */
public final class Shop {

    public static final MappingRegistry MAPPINGS = MappingRegistry.of(
            Customer.class, Order.class, Line.class, Shelf.class, Box.class, Person.class, Section.class);

    public final SessionFactory sessionFactory;
    public final TransactionalSession session;
    public final OrmTransactionManager transactionManager;
    public final JdbcTemplate jdbc;

    public Shop(TestDatabase database) {
        this(database, database.dataSource());
    }

    /** With a listener that hears of each statement. */
    public Shop(TestDatabase database, StatementListener listener) {
        this(database, database.dataSource(), listener);
    }

    /** With transactions and statements on a data source in front of the database's own. */
    public Shop(TestDatabase database, DataSource dataSource) {
        this(database, dataSource, event -> {});
    }

    private Shop(TestDatabase database, DataSource dataSource, StatementListener listener) {
        database.clear();
        Engine engine = Engine.of(dataSource).withListeners(listener);
        MAPPINGS.metaData().createAll(engine);
        sessionFactory = SessionFactory.of(engine, MAPPINGS);
        session = new TransactionalSession(sessionFactory);
        transactionManager = new OrmTransactionManager(engine);
        transactionManager.addListener(new SessionTransactionListener());
        jdbc = new JdbcTemplate(dataSource);
    }

    public <T> T inTransaction(Supplier<T> work) {
        return transaction(TransactionDefinition.PROPAGATION_REQUIRED, false).execute(status -> work.get());
    }

    public void doInTransaction(Runnable work) {
        transaction(TransactionDefinition.PROPAGATION_REQUIRED, false).executeWithoutResult(status -> work.run());
    }

    public void doIn(int propagation, Runnable work) {
        transaction(propagation, false).executeWithoutResult(status -> work.run());
    }

    /** Does work and then asks for its rollback. */
    public void rolledBack(int propagation, Runnable work) {
        transaction(propagation, false).executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    public TransactionTemplate transaction(int propagation, boolean readOnly) {
        TransactionTemplate template = new TransactionTemplate(transactionManager);
        template.setPropagationBehavior(propagation);
        template.setReadOnly(readOnly);
        return template;
    }

    public Customer customer(String name) {
        return session.query(Customer.class).filterBy("name", name).first().orElseThrow();
    }

    /** The names in the table, past every session. */
    public List<String> names() {
        return jdbc.queryForList("select name from customer order by name", String.class);
    }
}
