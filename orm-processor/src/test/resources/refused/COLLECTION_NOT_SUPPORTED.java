package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @OneToMany
    // error: Customer.referred is declared as ArrayList: a to-many relation is a List, Set, SortedSet or Collection. Declare it as one of these interfaces.
    ArrayList<Customer> referred;
}
