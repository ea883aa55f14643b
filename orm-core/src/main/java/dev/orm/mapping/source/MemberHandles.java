package dev.orm.mapping.source;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a member of any instance of its class. Immutable and thread-safe.
 *
 * <p>Plain reflection on purpose: as fast as method handles that are not constants, and far cheaper to set up at start.
 */
public abstract sealed class MemberHandles {

    private MemberHandles() {}

    static MemberHandles of(Member.Location location) {
        if (location instanceof Member.Location.InField inField) {
            return new OfField(inField.field());
        }
        if (location instanceof Member.Location.InProperty property) {
            return new OfProperty(property.getter(), property.setter());
        }
        throw new IllegalStateException(location + " holds no value");
    }

    /** The value in an instance. */
    public abstract @Nullable Object get(Object instance);

    /** Writes the value into an instance; a primitive does not take null, a component of a record cannot be written. */
    public abstract void set(Object instance, @Nullable Object value);

    private static final class OfField extends MemberHandles {

        private final Field field;

        OfField(Field field) {
            open(field, field.getDeclaringClass());
            this.field = field;
        }

        @Override
        public @Nullable Object get(Object instance) {
            try {
                return field.get(instance);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(field + " cannot be read", e);
            }
        }

        @Override
        public void set(Object instance, @Nullable Object value) {
            try {
                field.set(instance, value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(field + " cannot be written", e);
            }
        }
    }

    private static final class OfProperty extends MemberHandles {

        private final Method getter;
        private final Method setter;

        OfProperty(Method getter, Method setter) {
            open(getter, getter.getDeclaringClass());
            open(setter, setter.getDeclaringClass());
            this.getter = getter;
            this.setter = setter;
        }

        @Override
        public @Nullable Object get(Object instance) {
            return invoke(getter, instance);
        }

        @Override
        public void set(Object instance, @Nullable Object value) {
            invoke(setter, instance, value);
        }

        private static @Nullable Object invoke(Method method, Object instance, @Nullable Object... arguments) {
            try {
                return method.invoke(instance, arguments);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(method + " cannot be called", e);
            } catch (InvocationTargetException e) {
                throw Rethrow.causeOf(e);
            }
        }
    }

    static void open(AccessibleObject member, Class<?> owner) {
        if (!member.trySetAccessible()) {
            throw new InaccessibleObjectException(
                    "The module " + owner.getModule().getName() + " does not open the package of " + owner.getName()
                            + ": add \"opens " + owner.getPackageName() + ";\" to its module-info");
        }
    }
}
