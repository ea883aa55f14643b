package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @ElementCollection
    // error: Customer.friends is an @ElementCollection of the entity Customer: entities have rows of their own. Annotate it with @OneToMany or @ManyToMany.
    List<Customer> friends;
}
