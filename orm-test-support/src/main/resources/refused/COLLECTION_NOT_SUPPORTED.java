package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @OneToMany
    // error: Customer.referred is declared as ArrayList: a collection is a List, Set, SortedSet, Collection, Map or SortedMap. Declare it as one of these interfaces.
    ArrayList<Customer> referred;
}
