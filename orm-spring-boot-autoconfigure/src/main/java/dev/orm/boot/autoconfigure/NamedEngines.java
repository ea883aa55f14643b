package dev.orm.boot.autoconfigure;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/**
 * The engines that the settings name, by their names, and whose an entity or repository is: that of the engine with the nearest package.
 *
 * <p>Immutable.
 */
record NamedEngines(Map<String, EngineProperties> engines) {

    static final String PREFIX = "orm.engines";

    /** The first word of the names of its beans. */
    private static final String DEFAULT_ENGINE = "orm";

    /** @throws InvalidConfigurationPropertyValueException if the settings contradict one another */
    NamedEngines {
        engines = Collections.unmodifiableMap(new LinkedHashMap<>(engines));
        requireNamesOfTheirOwn(engines);
        engines.forEach(NamedEngines::requireDataSource);
        requireOnePrimary(engines);
        requirePackagesOfTheirOwn(engines);
    }

    /** As the environment has them; empty if it has none. */
    static NamedEngines of(Environment environment) {
        return new NamedEngines(Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, EngineProperties.class))
                .orElse(Map.of()));
    }

    /** Boot takes names that differ in hyphens and capitals alone for one, and mixes their settings; so would their beans be mixed. */
    private static void requireNamesOfTheirOwn(Map<String, EngineProperties> engines) {
        Map<String, String> names = new HashMap<>();
        for (String name : engines.keySet()) {
            String bean = new EngineNames(name).bean("").toLowerCase(Locale.ROOT);
            if (bean.equals(DEFAULT_ENGINE)) {
                throw wrong(name, "The application's own engine is called so. Give this one another name.");
            }
            String other = names.put(bean, name);
            if (other != null) {
                throw wrong(
                        name,
                        "It is the same name as \"" + other + "\" but for the way of writing. Write it in one way"
                                + " everywhere, or give one of two engines another name.");
            }
        }
    }

    private static InvalidConfigurationPropertyValueException wrong(String engine, String reason) {
        return new InvalidConfigurationPropertyValueException(PREFIX + "." + engine, engine, reason);
    }

    private static void requireDataSource(String name, EngineProperties engine) {
        if (engine.dataSource() == null && engine.url() == null) {
            throw wrong(
                    name, "url", null, "An engine needs a data source: a url, or the name of a bean as data-source.");
        }
        if (engine.dataSource() != null && engine.url() != null) {
            throw wrong(
                    name,
                    "data-source",
                    engine.dataSource(),
                    "The engine has a url too: say one of the two, not both.");
        }
    }

    private static void requireOnePrimary(Map<String, EngineProperties> engines) {
        List<String> primary = engines.entrySet().stream()
                .filter(engine -> engine.getValue().primary())
                .map(Entry::getKey)
                .sorted()
                .toList();
        if (primary.size() > 1) {
            throw wrong(
                    primary.get(1),
                    "primary",
                    true,
                    "The engine \"" + primary.get(0) + "\" is primary, too: one can be.");
        }
    }

    private static void requirePackagesOfTheirOwn(Map<String, EngineProperties> engines) {
        Map<String, String> owners = new HashMap<>();
        engines.forEach((name, engine) -> {
            if (engine.packages().isEmpty() && !engine.primary()) {
                throw wrong(name, "packages", null, "Name the packages of the engine's entities and repositories.");
            }
            for (String named : engine.packages()) {
                String other = owners.put(named, name);
                if (other != null && !other.equals(name)) {
                    throw wrong(name, "packages", named, "The package belongs to the engine \"" + other + "\", too.");
                }
            }
        });
    }

    private static InvalidConfigurationPropertyValueException wrong(
            String engine, String setting, @Nullable Object found, String reason) {
        return new InvalidConfigurationPropertyValueException(PREFIX + "." + engine + "." + setting, found, reason);
    }

    /** The settings of an engine. */
    EngineProperties get(String name) {
        EngineProperties engine = engines.get(name);
        if (engine == null) {
            throw new IllegalArgumentException("There is no engine \"" + name + "\"; there are " + engines.keySet());
        }
        return engine;
    }

    /** The primary engine that names no packages, and so has what no other has; null if there is none, and the application's own has it. */
    @Nullable
    String heir() {
        return engines.entrySet().stream()
                .filter(engine -> engine.getValue().primary()
                        && engine.getValue().packages().isEmpty())
                .map(Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The engine that has a class, by the longest of the packages it lies in or below; null if none of the named ones has. */
    @Nullable
    String owner(String className) {
        return engines.entrySet().stream()
                .flatMap(engine -> engine.getValue().packages().stream()
                        .filter(named -> className.startsWith(named + "."))
                        .map(named -> Map.entry(named, engine.getKey())))
                .max(Comparator.comparingInt(found -> found.getKey().length()))
                .map(Entry::getValue)
                .orElse(null);
    }
}
