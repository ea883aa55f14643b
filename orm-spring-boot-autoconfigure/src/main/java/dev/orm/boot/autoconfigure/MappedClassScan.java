package dev.orm.boot.autoconfigure;

import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the classes that engines map: entities, and converters that apply themselves. */
final class MappedClassScan {

    private final ApplicationContext context;
    private final NamedEngines engines;

    MappedClassScan(ApplicationContext context, NamedEngines engines) {
        this.context = context;
        this.engines = engines;
    }

    /** Those beside the application class, or in the packages that {@code @EntityScan} names, but not those of named engines. */
    MappedClasses ofNobody() throws ClassNotFoundException {
        return ownedBy(null, new EntityScanner(context).scan(Entity.class, Converter.class));
    }

    /** Those in the packages of a named engine; without packages, those of nobody. */
    MappedClasses of(String engine) throws ClassNotFoundException {
        return engines.get(engine).packages().isEmpty() ? ofNobody() : ownedBy(engine, scan(engine));
    }

    private Set<Class<?>> scan(String engine) throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setEnvironment(context.getEnvironment());
        scanner.setResourceLoader(context);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Converter.class));
        Set<Class<?>> found = new LinkedHashSet<>();
        for (String named : engines.get(engine).packages()) {
            for (BeanDefinition candidate : scanner.findCandidateComponents(named)) {
                String type = Objects.requireNonNull(candidate.getBeanClassName());
                found.add(ClassUtils.forName(type, context.getClassLoader()));
            }
        }
        return found;
    }

    private MappedClasses ownedBy(@Nullable String engine, Set<Class<?>> found) {
        return new MappedClasses(found.stream()
                .filter(type -> Objects.equals(engine, engines.owner(type.getName())))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
