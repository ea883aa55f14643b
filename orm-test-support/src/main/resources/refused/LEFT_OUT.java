package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @Column(name = "made")
    // error: Customer.made is static, so it is not persisted, and has a mapping annotation. Remove one of them.
    static int made;

    @Transient
    @Column(name = "size")
    // error: Customer.size is @Transient, so it is not persisted, and has a mapping annotation. Remove one of them.
    int size;

    @Column(name = "place")
    // error: Customer.place is transient, so it is not persisted, and has a mapping annotation. Remove one of them.
    transient int place;

    @Transient
    int free;
}
