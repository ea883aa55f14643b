package dev.orm.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public methods and constructors of a module's public types that take text, found by reflection. Immutable. */
public final class TextSurface {

    private final Path classes;

    private TextSurface(Path classes) {
        this.classes = classes;
    }

    /** That of the module that a class is of. */
    public static TextSurface ofModuleOf(Class<?> type) {
        try {
            return new TextSurface(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The classes of the module of " + type + " cannot be found", e);
        }
    }

    /** Their signatures, such as {@code sql.Sql.cte(String, Select)}. */
    public SortedSet<String> signatures() {
        return signatures(type -> holds(type, TextSurface::isTextClass));
    }

    /** The signatures of those that do not say so, but take values of any class, such as {@code sql.Expression.eq(Object)}. */
    public SortedSet<String> signaturesOfValues() {
        SortedSet<String> signatures = signatures(type -> holds(type, TextSurface::isAnyClass));
        signatures.removeAll(signatures());
        return signatures;
    }

    private SortedSet<String> signatures(Predicate<Type> wanted) {
        SortedSet<String> signatures = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors())
                    .flatMap(Arrays::<Executable>stream)
                    .filter(TextSurface::isOffered)
                    .filter(member ->
                            Arrays.stream(member.getGenericParameterTypes()).anyMatch(wanted))
                    .forEach(member -> signatures.add(signature(type, member)));
        }
        return signatures;
    }

    /** The public methods and constructors that take a value of a type of the module. */
    public SortedSet<String> takersOf(String type) {
        SortedSet<String> takers = new TreeSet<>();
        for (Class<?> owner : publicTypes()) {
            Stream.of(owner.getDeclaredMethods(), owner.getDeclaredConstructors())
                    .flatMap(Arrays::<Executable>stream)
                    .filter(TextSurface::isOffered)
                    .filter(member -> Arrays.stream(member.getParameterTypes())
                            .anyMatch(taken -> taken.getSimpleName().equals(type)))
                    .forEach(member -> takers.add(signature(owner, member)));
        }
        return takers;
    }

    private static boolean isOffered(Executable member) {
        boolean generated = member.isSynthetic()
                || member instanceof Method method
                        && method.getDeclaringClass().isEnum()
                        && method.getName().equals("valueOf");
        return !generated && Modifier.isPublic(member.getModifiers());
    }

    private static boolean isTextClass(Class<?> type) {
        return type == String.class || type == CharSequence.class || type == String[].class;
    }

    private static boolean isAnyClass(Class<?> type) {
        return type == Object.class || type == Object[].class;
    }

    /** One of the classes, an array of them, or a collection or map with some of them in it. */
    private static boolean holds(Type type, Predicate<Class<?>> classes) {
        if (type instanceof Class<?> raw) {
            return classes.test(raw);
        }
        if (type instanceof GenericArrayType array) {
            return holds(array.getGenericComponentType(), classes);
        }
        if (type instanceof WildcardType wildcard) {
            return holds(wildcard.getUpperBounds()[0], classes);
        }
        if (type instanceof TypeVariable<?> variable) {
            return holds(variable.getBounds()[0], classes);
        }
        return type instanceof ParameterizedType generic
                && Stream.of(Iterable.class, Map.class, Iterator.class)
                        .anyMatch(kind -> kind.isAssignableFrom((Class<?>) generic.getRawType()))
                && Arrays.stream(generic.getActualTypeArguments()).anyMatch(argument -> holds(argument, classes));
    }

    private static String signature(Class<?> type, Executable member) {
        String owner = type.getName().substring("dev.orm.".length());
        String name = member instanceof Method ? '.' + member.getName() : "";
        return Arrays.stream(member.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", owner + name + "(", ")"));
    }

    private List<Class<?>> publicTypes() {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.map(file -> classes.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(name -> name.startsWith("dev.orm.") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("package-info.class"))
                    .map(name -> type(name.substring(0, name.length() - ".class".length())))
                    .filter(TextSurface::isPublic)
                    .forEach(types::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of the module cannot be listed", e);
        }
        return types;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, TextSurface.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }
}
