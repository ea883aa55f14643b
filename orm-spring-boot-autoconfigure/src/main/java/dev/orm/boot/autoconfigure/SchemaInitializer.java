package dev.orm.boot.autoconfigure;

import dev.orm.engine.Engine;
import dev.orm.schema.MetaData;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Creates the tables of the mapped entities when the application starts, and drops them when it stops, as its {@link SchemaMode} says. */
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
        if (mode.creates()) {
            metaData.createAll(engine);
        }
    }

    @Override
    public void destroy() {
        if (mode == SchemaMode.CREATE_DROP) {
            metaData.dropAll(engine);
        }
    }
}
