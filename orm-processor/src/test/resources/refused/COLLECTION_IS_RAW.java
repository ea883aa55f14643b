package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @OneToMany
    // error: Customer.orders is a raw List: what it holds is unknown. Declare List with the class of its elements.
    @SuppressWarnings("rawtypes") List orders;
}
