package dev.orm.boot.autoconfigure;

import jakarta.persistence.Entity;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Says of a class that an engine was asked for and does not have whose it is, and what to do. */
final class Whereabouts implements Function<Class<?>, @Nullable String> {

    private final ConfigurableListableBeanFactory beans;
    private final @Nullable String asked;

    /** @param asked the name of the engine that is asked; null for the one that needs none */
    Whereabouts(ConfigurableListableBeanFactory beans, @Nullable String asked) {
        this.beans = beans;
        this.asked = asked;
    }

    @Override
    public String apply(Class<?> type) {
        NamedEngines engines =
                NamedEngines.of(beans.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME, Environment.class));
        String named = engines.owner(type.getName());
        String owner = named == null ? engines.heir() : named;
        boolean annotated = type.isAnnotationPresent(Entity.class);
        boolean belongs = annotated && (named != null || isScanned(type));
        if (belongs && !Objects.equals(owner, asked)) {
            return "It belongs to " + description(owner) + ", and " + description(asked) + " was asked: "
                    + remedy(owner) + " Relations stay within one engine: keep an identifier in their place.";
        }
        return (annotated ? "Put the class" : "Annotate the class with @Entity, and put it") + " where "
                + description(asked) + " looks for entities: " + packages(asked) + ".";
    }

    /** Whether it lies where Boot looks for entities. */
    private boolean isScanned(Class<?> type) {
        List<String> packages = EntityScanPackages.get(beans).getPackageNames();
        if (packages.isEmpty() && AutoConfigurationPackages.has(beans)) {
            packages = AutoConfigurationPackages.get(beans);
        }
        return packages.stream().anyMatch(scanned -> type.getName().startsWith(scanned + "."));
    }

    private static String description(@Nullable String engine) {
        return engine == null ? "the application's own engine" : "the engine \"" + engine + "\"";
    }

    private static String packages(@Nullable String engine) {
        return engine == null
                ? "the package of the application class and below, or those that @EntityScan names"
                : "the packages that " + NamedEngines.PREFIX + "." + engine + ".packages names";
    }

    private static String remedy(@Nullable String owner) {
        return owner == null
                ? "inject its beans without a qualifier, and keep its repositories out of the packages of other engines."
                : "inject its beans by @Qualifier(\"" + owner + "\"), use them in @Transactional(\"" + owner
                        + "\"), and put its repositories into " + packages(owner) + ".";
    }
}
