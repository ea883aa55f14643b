package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class User {

    @Id
    Long id;

    String name;

    @Column(name = "full_name")
    // error: User.getName has a mapping annotation, but User is mapped by its fields: nothing here is read. Move the annotation to the field, or add @Access.
    String getName() {
        return name;
    }

    @PrePersist
    void prepare() {}
}
