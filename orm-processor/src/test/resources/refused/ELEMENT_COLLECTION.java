package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @ElementCollection
    // error: Customer.phones is an @ElementCollection, which is not supported. Make its elements entities of their own and annotate it with @OneToMany.
    List<String> phones;
}
