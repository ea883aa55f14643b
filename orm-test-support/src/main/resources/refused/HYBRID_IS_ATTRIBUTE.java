package shop;

import dev.orm.annotation.*;
import jakarta.persistence.*;

@Entity class User {

    @Id
    Long id;

    String label;

    @Hybrid
    // error: User.label is an attribute and a @Hybrid method. Rename one of them, or annotate the attribute with @Computed.
    String getLabel() {
        return label;
    }

    static String label(Object user) {
        return "";
    }
}
