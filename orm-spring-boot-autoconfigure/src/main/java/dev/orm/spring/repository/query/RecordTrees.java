package dev.orm.spring.repository.query;

import dev.orm.loading.RecordTree;
import dev.orm.mapping.EntityMapping;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.data.repository.query.QueryMethod;

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
     * Refuses to yield them one by one.
     *
     * @throws IllegalArgumentException when the method wants a stream
     */
    static void requireNoStream(QueryMethod method, Class<?> type) {
        if (method.isStreamQuery()) {
            throw new IllegalArgumentException(method.getName() + " cannot yield " + type.getName()
                    + " one by one, because its collections are read for all of them together: return a List, Page,"
                    + " Slice or Window");
        }
    }
}
