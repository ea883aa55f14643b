package dev.orm.spring.repository.query;

import dev.orm.loading.RecordTree;
import dev.orm.mapping.EntityMapping;
import dev.orm.session.Query;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.support.PageableExecutionUtils;

/** Results that are records with collections of records in them, which a statement for each level reads. */
final class RecordTrees {

    private RecordTrees() {}

    /**
     * Whether a result type is a record that holds a collection of records, itself or in a record inside it.
     *
     * @throws IllegalArgumentException when it is one, and a component fits no attribute
     */
    static boolean isOne(EntityMapping<?> mapping, Class<?> result) {
        boolean tree = holdsCollection(result, new HashSet<>());
        if (tree) {
            RecordTree.of(mapping, result);
        }
        return tree;
    }

    private static boolean holdsCollection(Class<?> type, Set<Class<?>> seen) {
        return type.isRecord()
                && seen.add(type)
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> isCollection(component) || holdsCollection(component.getType(), seen));
    }

    private static boolean isCollection(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                && component.getGenericType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord();
    }

    /**
     * The result of a method that yields no window.
     *
     * @param all the query for the entities, without what a page takes of them
     * @throws IllegalArgumentException when the method wants a stream
     */
    static <T> @Nullable Object read(QueryMethod method, Class<T> type, Query<?> all, Limit limit, Pageable pageable) {
        if (method.isStreamQuery()) {
            throw new IllegalArgumentException(method.getName() + " cannot yield " + type.getName()
                    + " one by one, because its collections are read for all of them together: return a List, Page,"
                    + " Slice or Window");
        }
        Query<?> limited = limit.isLimited() ? all.limit(limit.max()) : all;
        if (!method.isCollectionQuery() && !method.isPageQuery() && !method.isSliceQuery()) {
            return Results.single(
                    all.limit(limit.isLimited() ? limit.max() : 2).into(type).list(), method);
        }
        if (pageable.isUnpaged()) {
            List<T> found = limited.into(type).list();
            return method.isPageQuery() || method.isSliceQuery()
                    ? PageableExecutionUtils.getPage(found, pageable, found::size)
                    : found;
        }
        int size = pageable.getPageSize();
        Query<?> behind = limited.offset(pageable.getOffset());
        if (method.isSliceQuery() && !method.isPageQuery()) {
            List<T> found = behind.limit(size + 1L).into(type).list();
            return new SliceImpl<>(found.size() > size ? found.subList(0, size) : found, pageable, found.size() > size);
        }
        List<T> found = behind.limit(size).into(type).list();
        return method.isPageQuery() ? PageableExecutionUtils.getPage(found, pageable, all::count) : found;
    }
}
