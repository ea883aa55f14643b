package dev.orm.mapping;

import dev.orm.type.SqlType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the generated access of an entity, or makes a reflective one. */
final class AccessFactory {

    private final Compilation compilation;
    private final AccessMode mode;

    AccessFactory(Compilation compilation, AccessMode mode) {
        this.compilation = compilation;
        this.mode = mode;
    }

    <E> EntityAccess<E> access(EntityDraft entity, Class<E> type) {
        EntityAccess<E> generated = mode == AccessMode.REFLECTIVE ? null : generated(entity, type);
        return generated == null ? new ReflectiveAccess<>(type, entity.members()) : generated;
    }

    private <E> @Nullable EntityAccess<E> generated(EntityDraft entity, Class<E> type) {
        Class<?> found = find(type);
        if (found == null) {
            return null;
        }
        EntityAccess<E> access = instantiate(found);
        List<String> expected =
                entity.attributes().stream().map(AttributeDraft::path).toList();
        TreeSet<String> missing = new TreeSet<>(expected);
        TreeSet<String> surplus = new TreeSet<>(access.paths());
        access.paths().forEach(missing::remove);
        expected.forEach(surplus::remove);
        if (missing.isEmpty() && surplus.isEmpty() && continues(entity, access)) {
            access.types(types(entity, access.paths()));
            return access;
        }
        compilation
                .problems()
                .add(found.getName() + " was generated for other attributes than " + type.getSimpleName() + " has now: "
                        + difference("it lacks", missing) + (missing.isEmpty() || surplus.isEmpty() ? "" : ", ")
                        + difference("it still has", surplus)
                        + (missing.isEmpty() && surplus.isEmpty() ? "those it inherits come in another order" : "")
                        + ". Compile " + type.getSimpleName()
                        + " again with the annotation processor.");
        return null;
    }

    /** The slots of a subclass begin with those of the class it extends, so that code for that class serves both. */
    private static boolean continues(EntityDraft entity, EntityAccess<?> access) {
        EntityDraft parent = entity.parent();
        if (parent == null) {
            return true;
        }
        List<String> inherited = parent.slots();
        return access.paths().subList(0, inherited.size()).equals(inherited);
    }

    private static @Nullable SqlType<Object>[] types(EntityDraft entity, List<String> paths) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        SqlType<Object>[] types = new SqlType[paths.size()];
        for (AttributeDraft attribute : entity.attributes()) {
            if (attribute instanceof BasicDraft basic) {
                types[paths.indexOf(attribute.path())] = basic.erasedType();
            } else if (attribute instanceof ExpressionDraft expression) {
                types[paths.indexOf(attribute.path())] = expression.type();
            }
        }
        return types;
    }

    private static @Nullable Class<?> find(Class<?> type) {
        String simpleName = type.getName()
                .substring(
                        type.getPackageName().isEmpty()
                                ? 0
                                : type.getPackageName().length() + 1);
        String prefix = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
        try {
            return Class.forName(prefix + simpleName.replace('$', '_') + "_Access", true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E> EntityAccess<E> instantiate(Class<?> generated) {
        try {
            Constructor<?> constructor = generated.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (EntityAccess<E>) constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new MappingException(generated.getName() + " cannot be used: " + e.getCause()
                    + ". Compile its entity again with the" + " annotation processor of this version.");
        } catch (ReflectiveOperationException e) {
            throw new MappingException(generated.getName() + " cannot be used: " + e
                    + ". Compile its entity again with the annotation" + " processor of this version.");
        }
    }

    private static String difference(String verb, TreeSet<String> paths) {
        return paths.isEmpty() ? "" : verb + " " + String.join(", ", paths);
    }
}
