package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class User {

    private Long id;

    @Id
    Long getId() {
        return id;
    }

    void setId(Long id) {
        this.id = id;
    }

    // error: User.name has a getter and no setter: a row could not be read into it. Add setName, or mark the getter @Transient.
    String getName() {
        return "nobody";
    }
}
