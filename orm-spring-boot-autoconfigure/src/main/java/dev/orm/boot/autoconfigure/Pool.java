package dev.orm.boot.autoconfigure;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.env.Environment;

/**
 * A connection pool that settings describe.
 *
 * @param prefix where they stand; what stands under {@code <prefix>.pool} are properties of the pool's own class
 */
record Pool(
        String prefix,
        String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String driverClassName) {

    /** The pool, of the kind that Spring Boot prefers among those on the class path. A property that the pool does not have is refused. */
    DataSource open(Environment environment, @Nullable ClassLoader classes) {
        DataSourceBuilder<?> database =
                DataSourceBuilder.create(classes).url(url).username(username).password(password);
        if (driverClassName != null) {
            database.driverClassName(driverClassName);
        }
        DataSource pool = database.build();
        Binder.get(environment)
                .bind(
                        prefix + ".pool",
                        Bindable.ofInstance(pool),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
        return pool;
    }

    /** Without the password, and without the URL, which may hold one. */
    @Override
    public String toString() {
        return "Pool[" + prefix + ']';
    }
}
