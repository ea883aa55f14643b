package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @ManyToOne
    // error: Customer.others is declared as List and has @ManyToOne, which refers to one object. Annotate it with @OneToMany or @ManyToMany.
    List<Customer> others;

    @OneToOne
    // error: Customer.spouse is declared as Optional and has @OneToOne, which refers to one object. Declare it as the entity itself, and let a method of its own return the Optional.
    Optional<Customer> spouse;
}
