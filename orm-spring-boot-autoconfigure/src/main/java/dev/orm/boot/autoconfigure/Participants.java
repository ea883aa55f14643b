package dev.orm.boot.autoconfigure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;

/**
 * The beans of the application that take part in one engine: those that are there for everybody, and those that a qualifier gives to a named engine
 * alone ({@code @Bean(defaultCandidate = false)} with {@code @Qualifier}).
 */
final class Participants {

    private final ConfigurableListableBeanFactory beans;
    private final @Nullable String engine;

    /** @param engine the name of the engine; null for the one that needs none */
    Participants(ConfigurableListableBeanFactory beans, @Nullable String engine) {
        this.beans = beans;
        this.engine = engine;
    }

    /** All of a type, in their order. */
    <T> List<T> all(Class<T> type) {
        return names(ResolvableType.forClass(type)).stream()
                .map(name -> new Ranked<>(beans.getBean(name, type), rank(name)))
                .sorted(Comparator.comparingInt(Ranked::order))
                .map(Ranked::bean)
                .toList();
    }

    private record Ranked<T>(T bean, int declared) {

        int order() {
            return bean instanceof Ordered ordered ? ordered.getOrder() : declared;
        }
    }

    private int rank(String name) {
        Order order = beans.findAnnotationOnBean(name, Order.class);
        return order == null ? Ordered.LOWEST_PRECEDENCE : order.value();
    }

    /** As {@link #one(ResolvableType)}, of a plain class. */
    <T> @Nullable T one(Class<T> type) {
        return type.cast(one(ResolvableType.forClass(type)));
    }

    /**
     * The one of a type: the engine's own before one for everybody, a primary one before others; null if there is none.
     *
     * @throws NoUniqueBeanDefinitionException if several are left
     */
    @Nullable
    Object one(ResolvableType type) {
        List<String> all = names(type);
        List<String> own = all.stream().filter(this::isOwn).toList();
        return single(type, own.isEmpty() ? all : own);
    }

    /** The one of a type that a qualifier gives to the engine; null if there is none. */
    <T> @Nullable T own(Class<T> type) {
        ResolvableType resolved = ResolvableType.forClass(type);
        return type.cast(
                single(resolved, names(resolved).stream().filter(this::isOwn).toList()));
    }

    private @Nullable Object single(ResolvableType type, List<String> names) {
        List<String> primary = names.stream().filter(this::isPrimary).toList();
        List<String> chosen = names.size() > 1 && !primary.isEmpty() ? primary : names;
        if (chosen.size() > 1) {
            throw new NoUniqueBeanDefinitionException(type, chosen);
        }
        return chosen.isEmpty() ? null : beans.getBean(chosen.get(0));
    }

    private List<String> names(ResolvableType type) {
        return Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type))
                .filter(name -> isForEverybody(name) || isOwn(name))
                .toList();
    }

    private boolean isForEverybody(String name) {
        return !(definition(name) instanceof AbstractBeanDefinition definition)
                || definition.isAutowireCandidate() && definition.isDefaultCandidate();
    }

    private boolean isOwn(String name) {
        return engine != null && BeanFactoryAnnotationUtils.isQualifierMatch(engine::equals, name, beans);
    }

    private boolean isPrimary(String name) {
        BeanDefinition definition = definition(name);
        return definition != null && definition.isPrimary();
    }

    private @Nullable BeanDefinition definition(String name) {
        return beans.containsBeanDefinition(name) ? beans.getMergedBeanDefinition(name) : null;
    }
}
