package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @OneToMany
    // error: Customer.orders is a List that does not say what it holds. Declare List with the class of its elements, no wildcard.
    @SuppressWarnings("rawtypes") List orders;

    @OneToMany
    // error: Customer.others is a List that does not say what it holds. Declare List with the class of its elements, no wildcard.
    List<? extends Customer> others;
}
