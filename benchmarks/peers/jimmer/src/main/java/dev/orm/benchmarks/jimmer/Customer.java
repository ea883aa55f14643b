package dev.orm.benchmarks.jimmer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Table;

/** A customer of the shop. */
@Entity
@Table(name = "customer")
public interface Customer {

    @Id
    long id();

    String name();

    String email();

    String city();

    BigDecimal balance();

    LocalDate since();

    int rating();
}
