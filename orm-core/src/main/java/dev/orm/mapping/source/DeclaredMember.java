package dev.orm.mapping.source;

import java.lang.reflect.Type;

/** A persistent member of one class, before it is known what the type variables of the class stand for. */
record DeclaredMember(String name, Type type, Member.Location location) {

    Member in(Class<?> owner, TypeBindings bindings) {
        return new Member(owner, name, type, bindings, location);
    }

    boolean isMethod() {
        return location instanceof Member.Location.InMethod;
    }

    /** Whether this is the getter of a subclass that overrides the getter of a superclass. */
    boolean overrides(Member other) {
        return location instanceof Member.Location.InProperty && other.isProperty();
    }
}
