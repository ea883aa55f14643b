package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Selectable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Makes objects of a record or class by its constructor, whose parameters are named for attributes. A parameter named for a relation or an embedded
 * object may be of a record again.
 *
 * @param constructor the constructor
 * @param places where each argument comes from
 * @param <R> the record or class
 */
record ConstructorProjection<R>(Constructor<R> constructor, List<Place> places) {

    /** Where an argument comes from. */
    private sealed interface Place {

        @Nullable
        Object value(List<@Nullable Object> values);
    }

    /** One value of the row. */
    private record Single(int index, Class<?> type) implements Place {

        @Override
        public @Nullable Object value(List<@Nullable Object> values) {
            Object value = values.get(index);
            return value == null ? null : Arguments.convert(value, type);
        }
    }

    /** A record made of a run of values; none if all of them are missing. */
    private record Nested(ConstructorProjection<?> projection, int from, int to) implements Place {

        @Override
        public @Nullable Object value(List<@Nullable Object> values) {
            return values.subList(from, to).stream().allMatch(Objects::isNull) ? null : projection.create(values);
        }
    }

    /**
     * Finds out what a constructor needs.
     *
     * @param items receives what must be selected
     * @throws IllegalArgumentException when the class has not one constructor with parameters, or one of them fits no attribute
     */
    static <R> ConstructorProjection<R> of(Class<R> type, EntityMapping<?> mapping, List<Selectable<?>> items) {
        return of(type, mapping, "", items);
    }

    private static <R> ConstructorProjection<R> of(
            Class<R> type, EntityMapping<?> mapping, String prefix, List<Selectable<?>> items) {
        Constructor<R> constructor = constructor(type);
        List<Place> places = new ArrayList<>();
        for (Parameter parameter : constructor.getParameters()) {
            places.add(place(parameter, mapping, prefix, items));
        }
        ReflectionUtils.makeAccessible(constructor);
        return new ConstructorProjection<>(constructor, List.copyOf(places));
    }

    /**
     * The constructor by which objects of a class are made.
     *
     * @throws IllegalArgumentException when the class has not one constructor with parameters
     */
    @SuppressWarnings("unchecked") // a class declares constructors of itself
    static <R> Constructor<R> constructor(Class<R> type) {
        if (type.isRecord()) {
            return BeanUtils.getResolvableConstructor(type);
        }
        List<Constructor<?>> withParameters = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> candidate.getParameterCount() > 0)
                .toList();
        if (withParameters.size() != 1 || type.isArray() || type.getName().startsWith("java.")) {
            throw new IllegalArgumentException("Cannot make a " + type.getName()
                    + " of attributes: return the entity, a record, an interface, or a class with one constructor");
        }
        return (Constructor<R>) withParameters.get(0);
    }

    private static Place place(
            Parameter parameter, EntityMapping<?> mapping, String prefix, List<Selectable<?>> items) {
        String path = prefix + named(parameter).getName();
        Class<?> type = parameter.getType();
        if (type.isRecord() && AttributePath.isObject(mapping, path)) {
            int from = items.size();
            ConstructorProjection<?> nested = of(type, mapping, path + ".", items);
            return new Nested(nested, from, items.size());
        }
        ProjectedAttribute attribute = ProjectedAttribute.of(path, mapping);
        if (!Arguments.fits(attribute.javaType(), type)) {
            throw new IllegalArgumentException(attribute.path() + " is of type "
                    + attribute.javaType().getName() + " and does not fit the parameter "
                    + parameter.getName() + " of "
                    + parameter.getDeclaringExecutable().getDeclaringClass().getName() + ", which is of type "
                    + type.getName());
        }
        items.add(attribute.item());
        return new Single(items.size() - 1, type);
    }

    /**
     * The parameter of a constructor.
     *
     * @throws IllegalArgumentException when its name is unknown
     */
    static Parameter named(Parameter parameter) {
        if (!parameter.isNamePresent()) {
            throw new IllegalArgumentException("The names of the constructor parameters of "
                    + parameter.getDeclaringExecutable().getDeclaringClass().getName()
                    + " are unknown: compile it with -parameters");
        }
        return parameter;
    }

    /** An object of the values of a row. */
    R create(List<@Nullable Object> values) {
        return BeanUtils.instantiateClass(
                constructor, places.stream().map(place -> place.value(values)).toArray());
    }
}
