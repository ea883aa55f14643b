package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class User {

    @Id
    Long id;

    @Access(AccessType.PROPERTY)
    // error: User.name has @Access(PROPERTY), but is a field: the attribute would be lost. Put the annotation on the getter, or remove it.
    String name;

    @Access(AccessType.FIELD)
    // error: User.getName has @Access(FIELD), but is a getter: the attribute would be lost. Put the annotation on the field, or remove it.
    String getName() {
        return name;
    }

    @Access(AccessType.PROPERTY)
    // error: User.rename has @Access(PROPERTY), but is a method: the attribute would be lost. Put the annotation on the getter, or remove it.
    void rename(String name) {}
}
