package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.spring.repository.Fetch;
import dev.orm.spring.repository.Lock;
import dev.orm.sql.LoadOption;
import dev.orm.sql.LockMode;
import dev.orm.sql.Select;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * What the annotations of a repository's method say of the entities it reads.
 *
 * @param lock how their rows are locked; null for not at all
 * @param options how their relations are loaded
 */
public record MethodSettings(@Nullable LockMode lock, List<LoadOption> options) {

    /** Nothing is said. */
    public static final MethodSettings NONE = new MethodSettings(null, List.of());

    /**
     * Reads the annotations {@link Lock} and {@link Fetch} of a method.
     *
     * @throws IllegalArgumentException when a path leads to no relation
     */
    public static MethodSettings of(Method method, EntityMapping<?> mapping) {
        Lock lock = AnnotatedElementUtils.findMergedAnnotation(method, Lock.class);
        List<Fetch> fetches = List.copyOf(
                AnnotatedElementUtils.findMergedRepeatableAnnotations(method, Fetch.class, Fetch.All.class));
        return lock == null && fetches.isEmpty()
                ? NONE
                : new MethodSettings(lock == null ? null : lock.value(), FetchOptions.of(fetches, mapping));
    }

    boolean isNone() {
        return lock == null && options.isEmpty();
    }

    /** A select for entities with these settings. */
    public <R> Select<R> applyTo(Select<R> select) {
        Select<R> loading = options.isEmpty() ? select : select.options(options.toArray(LoadOption[]::new));
        return lock == null ? loading : loading.lock(lock);
    }
}
