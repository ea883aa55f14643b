package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @ManyToOne
    // error: Customer.country uses Country, which was compiled without this processor: Country_ does not exist. Add the processor to the build of Country.
    dev.orm.processor.elsewhere.Country country;
}
