package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    // error: Customer.referrer refers to the entity Customer without saying how. Annotate it with @ManyToOne or @OneToOne, or mark it @Transient.
    Customer referrer;

    // error: Customer.referred refers to the entity Customer without saying how. Annotate it with @OneToMany or @ManyToMany, or mark it @Transient.
    List<Customer> referred;
}
