package shop;

import jakarta.persistence.*;
import java.util.*;

class Customer {}

@Entity class Order {

    @Id
    Long id;

    @ManyToOne
    // error: Order.customer is a relation to Customer, which is not an @Entity. Annotate Customer with @Entity, or make Customer an @Embeddable and embed it.
    Customer customer;

    @OneToMany
    // error: Order.names is a relation to String, which is not an @Entity. Annotate String with @Entity, or make String an @Embeddable and embed it.
    List<String> names;
}
