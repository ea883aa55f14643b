package dev.orm.boot.autoconfigure;

import dev.orm.engine.Engine;
import dev.orm.schema.MetaData;
import dev.orm.schema.live.LiveSchema;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Creates or checks the tables of the mapped entities when the application starts, and drops them when it stops, as its {@link SchemaMode} says. */
final class SchemaInitializer implements InitializingBean, DisposableBean {

    private final Engine engine;
    private final MetaData metaData;
    private final SchemaMode mode;

    SchemaInitializer(Engine engine, MetaData metaData, SchemaMode mode) {
        this.engine = engine;
        this.metaData = metaData;
        this.mode = mode;
    }

    @Override
    public void afterPropertiesSet() {
        switch (mode) {
            case CREATE, CREATE_DROP -> metaData.createAll(engine);
            case UPDATE -> LiveSchema.of(engine).update(metaData);
            case VALIDATE -> LiveSchema.of(engine).validate(metaData);
            case NONE -> {}
        }
    }

    @Override
    public void destroy() {
        if (mode == SchemaMode.CREATE_DROP) {
            metaData.dropAll(engine);
        }
    }
}
