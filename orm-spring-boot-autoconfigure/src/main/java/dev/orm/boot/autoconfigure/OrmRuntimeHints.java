package dev.orm.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** Lets native images have what the mapper looks for by name, whatever is mapped. */
final class OrmRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classes) {
        hints.resources().registerPattern("META-INF/services/dev.orm.dialect.DialectProvider");
        hints.resources().registerPattern("META-INF/orm-named-queries.properties");
        hints.reflection().registerTypeIfPresent(classes, "tools.jackson.databind.ObjectMapper");
    }
}
