package dev.orm.benchmarks.jimmer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Table;

/** A movement of stock, whose key the program knows. */
@Entity
@Table(name = "stock_movement")
public interface StockMovement {

    @Id
    long id();

    int quantity();

    String reason();

    LocalDate movedOn();

    BigDecimal cost();

    String note();
}
