package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.spring.repository.Fetch;
import dev.orm.spring.repository.InvalidSortException;
import dev.orm.spring.repository.Lock;
import dev.orm.spring.repository.SortableBy;
import dev.orm.sql.LoadOption;
import dev.orm.sql.LockMode;
import dev.orm.sql.Select;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.domain.Sort;

/**
 * What the annotations of a repository's method say of the entities it reads, and of their order.
 *
 * @param lock how their rows are locked; null for not at all
 * @param options how their relations are loaded
 * @param sortable what an order of others may name; null for any attribute
 */
public record MethodSettings(
        @Nullable LockMode lock,
        List<LoadOption> options,
        @Nullable List<String> sortable) {

    /** Nothing is said. */
    public static final MethodSettings NONE = new MethodSettings(null, List.of(), null);

    /**
     * Reads the annotations {@link Lock}, {@link Fetch} and {@link SortableBy} of a method.
     *
     * @param repository the interface that the method is called on, which may say it for all of its methods
     * @throws IllegalArgumentException when a path leads to no relation
     */
    public static MethodSettings of(Method method, Class<?> repository, EntityMapping<?> mapping) {
        Lock lock = AnnotatedElementUtils.findMergedAnnotation(method, Lock.class);
        List<Fetch> fetches = List.copyOf(
                AnnotatedElementUtils.findMergedRepeatableAnnotations(method, Fetch.class, Fetch.All.class));
        SortableBy own = AnnotatedElementUtils.findMergedAnnotation(method, SortableBy.class);
        SortableBy sortable =
                own == null ? AnnotatedElementUtils.findMergedAnnotation(repository, SortableBy.class) : own;
        return lock == null && fetches.isEmpty() && sortable == null
                ? NONE
                : new MethodSettings(
                        lock == null ? null : lock.value(),
                        FetchOptions.of(fetches, mapping),
                        sortable == null ? null : List.of(sortable.value()));
    }

    /**
     * Checks what an order may name against the mapping.
     *
     * @throws InvalidSortException when something is no attribute, or has no order
     */
    public void checkSortable(EntityMapping<?> mapping) {
        if (sortable != null) {
            sortable.forEach(property -> SortTerm.of(Sort.Order.asc(property), mapping));
        }
    }

    /**
     * Refuses an order of others by anything that is not meant for it.
     *
     * @throws InvalidSortException naming the property
     */
    public void requireSortable(Sort sort) {
        if (sortable == null) {
            return;
        }
        for (Sort.Order order : sort) {
            if (!sortable.contains(order.getProperty())) {
                throw new InvalidSortException(
                        order.getProperty(), "Cannot sort by this: @SortableBy allows " + String.join(", ", sortable));
            }
        }
    }

    /** The same of records, whose rows can be locked all the same: how entities are loaded says nothing of them. */
    MethodSettings ofRecords() {
        return new MethodSettings(lock, List.of(), sortable);
    }

    /** The same with more to load. */
    MethodSettings with(List<LoadOption> more) {
        List<LoadOption> all = new ArrayList<>(options);
        all.addAll(more);
        return new MethodSettings(lock, List.copyOf(all), sortable);
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
