package shop;

import dev.orm.annotation.*;
import jakarta.persistence.*;

@Entity class User {

    @Id
    Long id;

    @Computed
    // error: User.orders is @Computed, but there is no static method that makes its expression. Add: static Expression<Integer> orders(User_ user) { ... }
    int orders;

    @Hybrid
    // error: User.label is @Hybrid, but there is no static method that makes its expression. Add: static Expression<String> label(User_ user) { ... }
    String getLabel() {
        return "User " + id;
    }
}
