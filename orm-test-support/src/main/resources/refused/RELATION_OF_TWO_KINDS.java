package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @ManyToOne
    @OneToOne
    // error: Customer.advised has @ManyToOne and @OneToOne: it is one relation. Keep the one that it is.
    Customer advised;
}
