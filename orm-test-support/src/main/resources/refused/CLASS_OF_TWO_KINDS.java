package shop;

import jakarta.persistence.*;
import java.util.*;

// error: Customer has @Entity and @Embeddable: nothing can be both. Keep the one that it is.
@Entity @Embeddable class Customer {

    @Id
    Long id;
}

// error: Part has @Embeddable and @MappedSuperclass: nothing can be both. Keep the one that it is.
@Embeddable @MappedSuperclass class Part {

    int size;
}
