package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.mapping.TypedAttribute;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.Sql;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.NumberUtils;

/**
 * How a record is made of the columns of a row.
 *
 * @param constructor the canonical one
 * @param parts one for each component
 */
record RecordShape(Constructor<?> constructor, List<Part> parts) {

    /** Where the value of a component comes from. */
    sealed interface Part permits Column, Nested, Many {}

    /**
     * A column of the row.
     *
     * @param number the class of number that its values become; null where they are as they are read
     */
    private record Column(int index, @Nullable Class<? extends Number> number) implements Part {

        @Nullable
        Object of(@Nullable Object[] row) {
            Object value = row[index];
            return number != null && value instanceof Number read
                    ? NumberUtils.convertNumberToTargetClass(read, number)
                    : value;
        }
    }

    /**
     * A record of further columns; none where the columns that tell whether there is one are NULL.
     *
     * @param present those columns: the key of a to-one relation, all columns of an embedded object
     */
    private record Nested(RecordShape shape, List<Integer> present) implements Part {

        boolean isIn(@Nullable Object[] row) {
            return present.stream().anyMatch(index -> row[index] != null);
        }
    }

    /**
     * A collection of records that a statement of its own reads.
     *
     * @param owner the columns that hold the key of the owner
     */
    record Many(ToMany relation, Class<?> type, List<Integer> owner, RecordLevel elements) implements Part {

        List<@Nullable Object> key(@Nullable Object[] row, int first) {
            List<@Nullable Object> key = new ArrayList<>(owner.size());
            owner.forEach(index -> key.add(row[first + index]));
            return key;
        }

        Collection<Object> of(List<Object> found) {
            return Set.class.isAssignableFrom(type)
                    ? Collections.unmodifiableSet(new LinkedHashSet<>(found))
                    : Collections.unmodifiableList(found);
        }
    }

    /** The collections of the record and of those in it. */
    List<Many> collections() {
        return parts.stream()
                .flatMap(part -> part instanceof Many many
                        ? Stream.of(many)
                        : part instanceof Nested nested ? nested.shape().collections().stream() : Stream.empty())
                .toList();
    }

    Object create(@Nullable Object[] row, Map<Many, Map<List<@Nullable Object>, List<Object>>> collections) {
        @Nullable Object[] arguments = new @Nullable Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(parts.get(i), row, collections);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The constructor of " + type() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The constructor of " + type() + " cannot be called; make the record accessible", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(type() + " could not be made from a row: " + missing(arguments), e);
        }
    }

    private static @Nullable Object value(
            Part part, @Nullable Object[] row, Map<Many, Map<List<@Nullable Object>, List<Object>>> collections) {
        if (part instanceof Column column) {
            return column.of(row);
        }
        if (part instanceof Nested nested) {
            return nested.isIn(row) ? nested.shape().create(row, collections) : null;
        }
        Many many = (Many) part;
        return many.of(collections.getOrDefault(many, Map.of()).getOrDefault(many.key(row, 0), List.of()));
    }

    private String missing(@Nullable Object[] arguments) {
        return String.join(
                "; ",
                IntStream.range(0, arguments.length)
                        .filter(i -> arguments[i] == null && constructor.getParameterTypes()[i].isPrimitive())
                        .mapToObj(i -> constructor.getDeclaringClass().getRecordComponents()[i]
                                + " is primitive and the value NULL")
                        .toList());
    }

    private String type() {
        return constructor.getDeclaringClass().getName();
    }

    /** Reads the components of records, and gives each column that they need a place. */
    static final class Reader {

        private final List<Function<EntitySource<?>, Expression<?>>> columns;
        private final List<Class<?>> around;

        Reader(List<Function<EntitySource<?>, Expression<?>>> columns, List<Class<?>> around) {
            this.columns = columns;
            this.around = new ArrayList<>(around);
        }

        RecordShape read(EntityMapping<?> mapping, Class<?> type) {
            return read(new Place(mapping, "", source -> source), type);
        }

        /** Where components are looked up: an entity, or an embedded object of it; and how its source is reached. */
        private record Place(
                EntityMapping<?> mapping, String prefix, Function<EntitySource<?>, EntitySource<?>> source) {

            Place inside(String name) {
                return new Place(mapping, prefix + name + ".", source);
            }

            boolean isEmbedded(String name) {
                String start = prefix + name + ".";
                return mapping.attributes().stream()
                        .anyMatch(each -> each.path().startsWith(start));
            }

            /** What has the attributes behind a name; null if it is neither a relation to one nor an embedded object. */
            @Nullable
            Place step(String name) {
                if (mapping.findAttribute(prefix + name) instanceof ToOne relation) {
                    return behind(relation);
                }
                return isEmbedded(name) ? inside(name) : null;
            }

            Place behind(ToOne relation) {
                return new Place(
                        relation.target(),
                        "",
                        root -> DynamicTable.relation(
                                source.apply(root),
                                relation.path(),
                                relation.target().javaType()));
            }
        }

        private RecordShape read(Place place, Class<?> type) {
            if (!type.isRecord()) {
                throw new IllegalArgumentException(
                        type.getName() + " is no record: only records are made of attributes");
            }
            if (around.contains(type)) {
                throw new IllegalArgumentException(
                        type.getName() + " contains itself, so it has no end: name the levels by records of their own");
            }
            around.add(type);
            List<Part> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                parts.add(part(place, component));
            }
            around.remove(type);
            Constructor<?> constructor = Stream.of(type.getDeclaredConstructors())
                    .filter(candidate -> Arrays.equals(
                            candidate.getParameterTypes(),
                            Stream.of(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray()))
                    .findFirst()
                    .orElseThrow();
            constructor.trySetAccessible();
            return new RecordShape(constructor, List.copyOf(parts));
        }

        private Part part(Place place, RecordComponent component) {
            Part named = named(place, component.getName(), component);
            Part found = named == null ? along(place, component.getName(), component) : named;
            if (found == null) {
                throw new IllegalArgumentException(name(component) + " is named for no attribute of "
                        + place.mapping().name() + ", which has "
                        + String.join(
                                ", ",
                                place.mapping().attributes().stream()
                                        .map(Attribute::path)
                                        .toList())
                        + ".");
            }
            return found;
        }

        /** What an attribute of a name, or an embedded object, gives a component; null if there is none. */
        private @Nullable Part named(Place place, String name, RecordComponent component) {
            Attribute attribute = place.mapping().findAttribute(place.prefix() + name);
            if (attribute instanceof TypedAttribute typed) {
                Class<? extends Number> number = number(component, typed);
                return new Column(column(place, typed), number);
            }
            if (attribute instanceof ToOne relation) {
                return toOne(place.behind(relation), component);
            }
            if (attribute instanceof ToMany relation) {
                return toMany(place, relation, component);
            }
            if (attribute instanceof ElementCollection) {
                throw new IllegalArgumentException(name(component) + " is named for the collection of values "
                        + attribute.describe() + ", which records do not hold: query the entity with selectin of it, or"
                        + " select its elements.");
            }
            if (!place.isEmbedded(name)) {
                return null;
            }
            requireRecord(component);
            int from = columns.size();
            RecordShape shape = read(place.inside(name), component.getType());
            return new Nested(
                    shape, IntStream.range(from, columns.size()).boxed().toList());
        }

        /** What words in camel case name along to-one relations and embedded objects, {@code customerName}; null if nothing. */
        private @Nullable Part along(Place place, String words, RecordComponent component) {
            for (int end = words.length() - 1; end > 0; end--) {
                Place next = Character.isUpperCase(words.charAt(end)) ? place.step(words.substring(0, end)) : null;
                if (next != null) {
                    String rest = Character.toLowerCase(words.charAt(end)) + words.substring(end + 1);
                    Part part = named(next, rest, component);
                    Part found = part == null ? along(next, rest, component) : part;
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }

        private Part toOne(Place target, RecordComponent component) {
            List<Integer> key = target.mapping().id().attributes().stream()
                    .map(part -> column(target, part))
                    .toList();
            requireRecord(component);
            return new Nested(read(target, component.getType()), key);
        }

        private void requireRecord(RecordComponent component) {
            if (!component.getType().isRecord()) {
                throw new IllegalArgumentException(
                        name(component) + " is of type "
                                + component.getType().getSimpleName()
                                + ", which is no record: make it a record of the attributes to read, or query the entity itself.");
            }
        }

        private Part toMany(Place owner, ToMany relation, RecordComponent component) {
            Type generic = component.getGenericType();
            boolean collection = component.getType() == List.class
                    || component.getType() == Set.class
                    || component.getType() == Collection.class;
            if (!collection
                    || !(generic instanceof ParameterizedType parameterized)
                    || !(parameterized.getActualTypeArguments()[0] instanceof Class<?> element)) {
                throw new IllegalArgumentException(name(component) + " is of type " + generic.getTypeName() + ", but "
                        + relation.describe() + " holds many: make it a List, Set or Collection of a record.");
            }
            ToOne mappedBy = relation.mappedBy();
            List<BasicAttribute> key = mappedBy != null && !mappedBy.refersToId()
                    ? mappedBy.targetAttributes()
                    : relation.owner().id().attributes();
            return new Many(
                    relation,
                    component.getType(),
                    key.stream().map(part -> column(owner, part)).toList(),
                    RecordLevel.of(relation.target(), element, around));
        }

        private int column(Place place, TypedAttribute attribute) {
            columns.add(source -> Sql.column(place.source().apply(source), attribute.path(), attribute.type()));
            return columns.size() - 1;
        }

        /** The class that numbers become where that of the attribute is another; null where values fit as they are. */
        private static @Nullable Class<? extends Number> number(RecordComponent component, TypedAttribute attribute) {
            Class<?> wanted = boxed(component.getType());
            Class<?> read = boxed(attribute.javaType());
            if (wanted.isAssignableFrom(read)) {
                return null;
            }
            if (Number.class.isAssignableFrom(wanted) && Number.class.isAssignableFrom(read)) {
                return wanted.asSubclass(Number.class);
            }
            throw new IllegalArgumentException(name(component) + " is of type "
                    + component.getType().getName() + ", but " + attribute.describe() + " is of type "
                    + attribute.javaType().getName() + ".");
        }

        private static Class<?> boxed(Class<?> type) {
            return MethodType.methodType(type).wrap().returnType();
        }

        private static String name(RecordComponent component) {
            return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        }
    }
}
