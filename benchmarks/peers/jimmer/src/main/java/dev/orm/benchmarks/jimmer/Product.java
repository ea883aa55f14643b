package dev.orm.benchmarks.jimmer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Table;

/** A product of the shop. */
@Entity
@Table(name = "product")
public interface Product {

    @Id
    long id();

    String sku();

    String name();

    String category();

    BigDecimal price();

    int stock();

    LocalDate released();
}
