package dev.orm.boot.autoconfigure;

import dev.orm.dialect.Dialect;
import dev.orm.engine.Engine;
import dev.orm.schema.MetaData;
import dev.orm.schema.live.LiveSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Creates or checks the tables of the mapped entities when the application starts, and drops them when it stops, as its {@link SchemaMode} says. */
final class SchemaInitializer implements InitializingBean, DisposableBean {

    private final Engine engine;
    private final MetaData metaData;
    private final SchemaMode mode;
    private final @Nullable Dialect expected;

    /**
     * @param expected how the database wants its SQL where that is known without a connection, for checks of an application that leaves
     *     its tables alone
     */
    SchemaInitializer(Engine engine, MetaData metaData, SchemaMode mode, @Nullable Dialect expected) {
        this.engine = engine;
        this.metaData = metaData;
        this.mode = mode;
        this.expected = expected;
    }

    @Override
    public void afterPropertiesSet() {
        switch (mode) {
            case CREATE, CREATE_DROP -> metaData.createAll(engine);
            case UPDATE -> LiveSchema.of(engine).update(metaData);
            case VALIDATE -> LiveSchema.of(engine).validate(metaData);
            case NONE -> requireNames();
        }
    }

    private void requireNames() {
        if (expected != null) {
            metaData.requireNames(expected);
        }
    }

    @Override
    public void destroy() {
        if (mode == SchemaMode.CREATE_DROP) {
            metaData.dropAll(engine);
        }
    }
}
