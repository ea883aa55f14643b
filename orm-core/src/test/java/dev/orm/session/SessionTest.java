package dev.orm.session;

import dev.orm.loading.LoadingSettings;
import dev.orm.mapping.AccessMode;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterEach;

/** A session on empty tables, and ways to look at them from outside it. */
@OnEachSetup
abstract class SessionTest {

    static final Class<?>[] SHOP = {Customer.class, Order.class, Line.class, Product.class, Tag.class};

    final Lab lab;
    final StatementRecorder sql;
    final MappingRegistry mappings;
    final SessionFactory factory;
    final Session session;

    SessionTest(Lab lab, Class<?>... classes) {
        this.lab = lab;
        this.sql = lab.recorder();
        this.mappings = lab.map(classes);
        this.factory = lab.factory(mappings);
        this.session = factory.openSession();
    }

    static Class<?>[] shopAnd(Class<?>... more) {
        List<Class<?>> all = new ArrayList<>(Arrays.asList(SHOP));
        all.addAll(Arrays.asList(more));
        return all.toArray(new Class<?>[0]);
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    /** Commits work of a session of its own, so that the test's session has seen none of it. */
    final void given(Consumer<Session> work) {
        factory.doInTransaction(work);
    }

    /** As {@link #given}, for the id of what was made. */
    final <T> T givenId(Function<Session, T> work) {
        return factory.inTransaction(work);
    }

    /** Adds to the database, in a session of its own. */
    final void givenAll(Object... entities) {
        given(other -> other.addAll(Arrays.asList(entities)));
    }

    /** Looks at the database with a session of its own. */
    final <T> T inDatabase(Function<Session, T> look) {
        return factory.inTransaction(look);
    }

    /** What a session of its own sees. */
    final <T> ObjectAssert<T> assertInDatabase(Function<Session, T> look) {
        return Assertions.assertThatObject(factory.inTransaction(look));
    }

    final Session openSession(LoadingSettings loading) {
        return lab.factory(mappings, loading).openSession();
    }

    final boolean hasReferences() {
        return lab.setup().access() != AccessMode.REFLECTIVE;
    }
}
