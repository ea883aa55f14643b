package dev.orm.mapping.source;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads and writes a member of any instance of its class. Immutable and thread-safe. */
public final class MemberHandles {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final MethodHandle getter;
    private final @Nullable MethodHandle setter;

    private MemberHandles(MethodHandle getter, @Nullable MethodHandle setter) {
        this.getter = getter.asType(GETTER);
        this.setter = setter == null ? null : setter.asType(SETTER);
    }

    static MemberHandles of(Member.Location location) {
        try {
            return location instanceof Member.Location.InField inField
                    ? ofField(inField.field())
                    : ofProperty((Member.Location.InProperty) location);
        } catch (IllegalAccessException e) {
            throw new InaccessibleObjectException(e.getMessage());
        }
    }

    /** The value in an instance. */
    public @Nullable Object get(Object instance) {
        try {
            return (Object) getter.invokeExact(instance);
        } catch (Throwable e) {
            throw Rethrow.unchecked(e);
        }
    }

    /**
     * Writes the value into an instance; a primitive does not take null.
     *
     * @throws IllegalStateException for a component of a record
     */
    public void set(Object instance, @Nullable Object value) {
        if (setter == null) {
            throw new IllegalStateException("A component of a record cannot be set: build a new record");
        }
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable e) {
            throw Rethrow.unchecked(e);
        }
    }

    private static MemberHandles ofField(Field field) throws IllegalAccessException {
        open(field, field.getDeclaringClass());
        boolean writable = !field.getDeclaringClass().isRecord() && !Modifier.isStatic(field.getModifiers());
        return new MemberHandles(LOOKUP.unreflectGetter(field), writable ? LOOKUP.unreflectSetter(field) : null);
    }

    private static MemberHandles ofProperty(Member.Location.InProperty property) throws IllegalAccessException {
        Method getter = property.getter();
        open(getter, getter.getDeclaringClass());
        open(property.setter(), getter.getDeclaringClass());
        return new MemberHandles(LOOKUP.unreflect(getter), LOOKUP.unreflect(property.setter()));
    }

    static void open(AccessibleObject member, Class<?> owner) {
        if (!member.trySetAccessible()) {
            throw new InaccessibleObjectException("The module " + owner.getModule().getName() + " does not open the package of "
                    + owner.getName() + ": add \"opens " + owner.getPackageName() + ";\" to its module-info");
        }
    }
}
