package dev.orm.spring.transaction;

import com.arjuna.ats.arjuna.common.CoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import dev.orm.engine.Engine;
import dev.orm.session.SessionFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.xa.PGXADataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The shop in transactions of a JTA transaction manager, on a pool whose connections take part in them. */
final class JtaShop implements AutoCloseable {

    static {
        try {
            BeanPopulator.getDefaultInstance(CoreEnvironmentBean.class).setNodeIdentifier("shop");
        } catch (CoreEnvironmentBeanException e) {
            throw new ExceptionInInitializerError(e);
        }
        // No files: what is prepared need not survive the tests.
        for (String store : new String[] {null, "communicationStore", "stateStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
    }

    final UserTransaction userTransaction = com.arjuna.ats.jta.UserTransaction.userTransaction();
    final TransactionalSession session;
    final JdbcTemplate jdbc;
    final JtaTransactionManager transactionManager;

    private final TransactionManager jta = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private final AgroalDataSource dataSource;
    private final JdbcTemplate outside;

    JtaShop(TestDatabase database) {
        database.clear();
        Shop.MAPPINGS.metaData().createAll(Engine.of(database.dataSource()));
        dataSource = pool(database);
        outside = new JdbcTemplate(database.dataSource());
        session = new TransactionalSession(SessionFactory.of(Engine.of(dataSource), Shop.MAPPINGS));
        jdbc = new JdbcTemplate(dataSource);
        transactionManager = new JtaTransactionManager(userTransaction, jta);
        transactionManager.setTransactionSynchronizationRegistry(new TransactionSynchronizationRegistryImple());
        transactionManager.addListener(new SessionTransactionListener());
        transactionManager.afterPropertiesSet();
    }

    private AgroalDataSource pool(TestDatabase database) {
        Class<?> provider = database.product() == DatabaseProduct.H2 ? JdbcDataSource.class : PGXADataSource.class;
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(5)
                            .transactionIntegration(new NarayanaTransactionIntegration(
                                    jta, new TransactionSynchronizationRegistryImple()))
                            .connectionFactoryConfiguration(connections ->
                                    connections.jdbcUrl(database.url()).connectionProviderClass(provider))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void doInTransaction(Runnable work) {
        doIn(TransactionDefinition.PROPAGATION_REQUIRED, work);
    }

    void doIn(int propagation, Runnable work) {
        TransactionTemplate template = new TransactionTemplate(transactionManager);
        template.setPropagationBehavior(propagation);
        template.executeWithoutResult(status -> work.run());
    }

    Customer customer(String name) {
        return session.query(Customer.class).filterBy("name", name).first().orElseThrow();
    }

    /** The names in the table, as everybody else sees them. */
    List<String> names() {
        return outside.queryForList("select name from customer order by name", String.class);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
