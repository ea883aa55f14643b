package dev.orm.spring.bank;

import dev.orm.engine.Engine;
import dev.orm.engine.StatementListener;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.testing.TestDatabase;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A bank on an empty database, with transactions and retries by annotations. */
public final class Bank implements AutoCloseable {

    private static final MappingRegistry MAPPINGS = MappingRegistry.of(Account.class);

    public final TransactionalSession session;
    public final Transfers transfers;
    public final JdbcTemplate jdbc;

    private final SessionFactory sessionFactory;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Bank(TestDatabase database, StatementListener listener) {
        this(database, database.dataSource(), listener);
    }

    /** With transactions on a data source in front of the database's own. */
    public Bank(TestDatabase database, DataSource dataSource, StatementListener listener) {
        database.clear();
        MAPPINGS.metaData().createAll(Engine.of(database.dataSource()));
        Engine engine = Engine.of(dataSource).withListeners(listener);
        sessionFactory = SessionFactory.of(engine, MAPPINGS);
        session = new TransactionalSession(sessionFactory);
        OrmTransactionManager transactionManager = new OrmTransactionManager(engine);
        transactionManager.addListener(new SessionTransactionListener());
        context.registerBean(OrmTransactionManager.class, () -> transactionManager);
        context.registerBean(Transfers.class, () -> new Transfers(session));
        context.register(Transactions.class);
        context.refresh();
        transfers = context.getBean(Transfers.class);
        jdbc = new JdbcTemplate(dataSource);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @EnableResilientMethods(proxyTargetClass = true)
    static class Transactions {}

    /** Opens so many accounts with the same balance, numbered from 1. */
    public void open(int accounts, long balance) {
        List<Account> opened = LongStream.rangeClosed(1, accounts)
                .mapToObj(id -> new Account(id, balance))
                .toList();
        sessionFactory.doInTransaction(each -> each.addAll(opened));
    }

    @Override
    public void close() {
        context.close();
    }
}
