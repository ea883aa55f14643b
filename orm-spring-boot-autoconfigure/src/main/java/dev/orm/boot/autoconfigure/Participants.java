package dev.orm.boot.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

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

    /** All of a type, in their order; beans that are null are left out. */
    <T> List<T> all(Class<T> type) {
        Map<T, Object[]> found = new IdentityHashMap<>();
        List<T> unordered = new ArrayList<>();
        for (String name : names(ResolvableType.forClass(type))) {
            Object bean = beans.getBean(name);
            if (type.isInstance(bean) && found.put(type.cast(bean), declaredOrder(name)) == null) {
                unordered.add(type.cast(bean));
            }
        }
        return unordered.stream()
                .sorted(AnnotationAwareOrderComparator.INSTANCE.withSourceProvider(found::get))
                .toList();
    }

    /** Where an order is declared outside of the bean's own class. */
    private Object[] declaredOrder(String name) {
        List<Object> sources = new ArrayList<>();
        BeanDefinition definition = definition(name);
        if (definition != null
                && definition.getAttribute(AbstractBeanDefinition.ORDER_ATTRIBUTE) instanceof Integer order) {
            sources.add((Ordered) () -> order);
        }
        if (definition instanceof RootBeanDefinition root) {
            sources.add(root.getResolvedFactoryMethod());
            sources.add(root.getTargetType());
        }
        return sources.stream().filter(Objects::nonNull).toArray();
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
        List<String> chosen = preferred(names, this::isPrimary);
        chosen = preferred(chosen, name -> !isFallback(name));
        chosen = preferred(chosen, name -> isPrimary(name) && beans.containsLocalBean(name));
        chosen = chosen.size() > 1 ? ofHighestPriority(chosen) : chosen;
        if (chosen.size() > 1) {
            throw new NoUniqueBeanDefinitionException(type, chosen);
        }
        Object bean = chosen.isEmpty() ? null : beans.getBean(chosen.get(0));
        return type.toClass().isInstance(bean) ? bean : null;
    }

    /** Those that a rule prefers; all if it prefers none. */
    private static List<String> preferred(List<String> names, Predicate<String> rule) {
        List<String> preferred = names.stream().filter(rule).toList();
        return preferred.isEmpty() ? names : preferred;
    }

    private List<String> ofHighestPriority(List<String> names) {
        return names.stream()
                .map(this::priority)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(highest -> preferred(names, name -> highest.equals(priority(name))))
                .orElse(names);
    }

    private @Nullable Integer priority(String name) {
        return AnnotationAwareOrderComparator.INSTANCE.getPriority(beans.getBean(name));
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
        BeanDefinition definition = definition(name);
        return engine != null
                && (definition == null || definition.isAutowireCandidate())
                && BeanFactoryAnnotationUtils.isQualifierMatch(engine::equals, name, beans);
    }

    private boolean isPrimary(String name) {
        BeanDefinition definition = definition(name);
        return definition != null && definition.isPrimary();
    }

    private boolean isFallback(String name) {
        BeanDefinition definition = definition(name);
        return definition != null && definition.isFallback();
    }

    /** As this context or a parent has it; null for a singleton that was registered without one. */
    private @Nullable BeanDefinition definition(String name) {
        try {
            return beans.getMergedBeanDefinition(name);
        } catch (NoSuchBeanDefinitionException registeredAsSingleton) {
            return null;
        }
    }
}
