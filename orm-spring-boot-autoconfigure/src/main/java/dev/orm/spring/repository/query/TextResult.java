package dev.orm.spring.repository.query;

import dev.orm.spring.repository.InvalidSortException;
import dev.orm.sql.Func;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Ordering;
import dev.orm.sql.ResultColumn;
import dev.orm.sql.Select;
import dev.orm.sql.Sql;
import dev.orm.sql.Subquery;
import dev.orm.sql.UnsafeSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.data.domain.Sort;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.projection.ProjectionInformation;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * How rows of an SQL text become values, records, or objects of a class or an interface.
 *
 * @param columns the columns that the text yields
 * @param types how each is read; null for those that nobody wants
 * @param row a result, made of the values of a row
 * @param <R> the type of a result
 */
record TextResult<R>(TextColumns columns, List<@Nullable SqlType<?>> types, Function<@Nullable Object[], R> row) {

    /**
     * Finds out how rows become results of a class.
     *
     * @throws IllegalArgumentException when the class needs something that the text does not yield
     */
    static TextResult<?> of(Class<?> result, TextColumns columns, ProjectionFactory projections) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(result);
        if (SqlTypes.find(type) != null) {
            return ofValue(type, columns);
        }
        return type.isInterface() ? ofInterface(type, columns, projections) : ofConstructor(type, columns);
    }

    private static TextResult<?> ofValue(Class<?> type, TextColumns columns) {
        if (columns.all().size() != 1) {
            throw new IllegalArgumentException("One value is made of one column, but the SQL yields " + columns.names()
                    + ": select one of them, or return a record");
        }
        return new TextResult<>(columns, List.of(SqlTypes.of(type)), values -> values[0]);
    }

    private static TextResult<?> ofInterface(Class<?> type, TextColumns columns, ProjectionFactory projections) {
        ProjectionInformation information = projections.getProjectionInformation(type);
        if (!information.isClosed() || !information.hasInputProperties()) {
            throw new IllegalArgumentException("The getters of " + type.getName()
                    + " are not all columns: return an interface with plain getters, a record, or the entity");
        }
        Places places = new Places(columns);
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (PropertyDescriptor property : information.getInputProperties()) {
            String user = property.getName() + " of " + type.getSimpleName();
            byName.put(property.getName(), places.take(property.getName(), property.getPropertyType(), user));
        }
        return new TextResult<>(columns, places.types(), values -> {
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            byName.forEach((name, place) -> properties.put(name, values[place]));
            return projections.createProjection(type, properties);
        });
    }

    private static <T> TextResult<T> ofConstructor(Class<T> type, TextColumns columns) {
        Constructor<T> constructor = ConstructorProjection.constructor(type);
        Places places = new Places(columns);
        int[] arguments = new int[constructor.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = ConstructorProjection.named(constructor.getParameters()[i]);
            String user = parameter.getName() + " of " + type.getSimpleName();
            arguments[i] = places.take(parameter.getName(), parameter.getType(), user);
        }
        ReflectionUtils.makeAccessible(constructor);
        return new TextResult<>(
                columns,
                places.types(),
                values -> BeanUtils.instantiateClass(
                        constructor,
                        Arrays.stream(arguments)
                                .mapToObj(place -> values[place])
                                .toArray()));
    }

    /** The columns that are wanted so far. */
    private record Places(TextColumns columns, @Nullable SqlType<?>[] wanted) {

        Places(TextColumns columns) {
            this(columns, new SqlType<?>[columns.all().size()]);
        }

        int take(String name, Class<?> javaType, String user) {
            int place = columns.require(name, user);
            Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(javaType);
            SqlType<?> type = SqlTypes.find(boxed);
            if (type == null || wanted[place] != null && wanted[place] != type) {
                throw new IllegalArgumentException(
                        "The column " + columns.names().get(place) + " cannot be read as " + boxed.getName() + " for "
                                + user + ": that is no value that a column holds, or it is read otherwise too");
            }
            wanted[place] = type;
            return place;
        }

        List<@Nullable SqlType<?>> types() {
            return Arrays.asList(wanted);
        }
    }

    /** Compares the types of the columns with those they are read as. */
    void requireKinds(Function<SqlType<?>, SqlType<?>> adapted) {
        for (int i = 0; i < types.size(); i++) {
            SqlType<?> type = types.get(i);
            if (type != null) {
                columns.requireKind(i, adapted.apply(type), "the result");
            }
        }
    }

    /** The text as a select of its columns. */
    Select<R> select(UnsafeSql text) {
        return text.select(read(), row);
    }

    /**
     * The text as a select that can be ordered and cut.
     *
     * @throws InvalidSortException when the order names no column
     * @throws IllegalArgumentException when there are two columns of one name
     */
    Select<R> select(UnsafeSql text, Sort sort) {
        columns.requireOnce();
        List<OrderedExpression<?>> read = read();
        Subquery rows = text.select(read, row).subquery("q");
        List<OrderedExpression<?>> columnsOfRows = new ArrayList<>();
        read.forEach(column -> columnsOfRows.add(rows.get(column)));
        Function<@Nullable Object[], R> result = row;
        return Sql.<R>select(columnsOfRows, result).from(rows).orderBy(orderings(sort, columnsOfRows));
    }

    private Ordering[] orderings(Sort sort, List<OrderedExpression<?>> read) {
        List<Ordering> orderings = new ArrayList<>();
        for (Sort.Order order : sort) {
            SortTerms.requireFew(orderings.size(), order);
            orderings.add(ordering(order, read));
        }
        return orderings.toArray(Ordering[]::new);
    }

    private Ordering ordering(Sort.Order order, List<OrderedExpression<?>> read) {
        int place = columns.find(order.getProperty());
        if (place < 0) {
            throw new InvalidSortException(
                    order.getProperty(), "Cannot sort by this: the query yields the columns " + columns.names());
        }
        OrderedExpression<?> column = order.isIgnoreCase() ? ignoringCase(place, read.get(place)) : read.get(place);
        Ordering ordering = order.isDescending() ? column.desc() : column.asc();
        return switch (order.getNullHandling()) {
            case NATIVE -> ordering;
            case NULLS_FIRST -> ordering.nullsFirst();
            case NULLS_LAST -> ordering.nullsLast();
        };
    }

    /** Only texts have a case. */
    @SuppressWarnings("unchecked") // a column of text is read as text
    private OrderedExpression<?> ignoringCase(int place, OrderedExpression<?> column) {
        return columns.isText(place) && column.type() == SqlTypes.STRING
                ? Func.asText((OrderedExpression<String>) column).lower()
                : column;
    }

    /** A column that nobody wants is read as text, which any is. */
    private List<OrderedExpression<?>> read() {
        List<OrderedExpression<?>> read = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            SqlType<?> wanted = types.get(i);
            SqlType<?> type = wanted == null ? SqlTypes.STRING : wanted;
            read.add(ResultColumn.value(columns.names().get(i), type));
        }
        return read;
    }
}
