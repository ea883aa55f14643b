package shop;

import dev.orm.annotation.*;
import jakarta.persistence.*;

@Entity class User {

    @Id
    Long id;

    @Hybrid
    // error: User.label is @Hybrid, so it takes no parameters and returns a value. Write what depends on more than the object where the query is.
    String label(String prefix) {
        return prefix + id;
    }
}
