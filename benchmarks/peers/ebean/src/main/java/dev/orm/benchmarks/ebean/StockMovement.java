package dev.orm.benchmarks.ebean;

import dev.orm.benchmarks.shop.Movement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A movement of stock, whose key the program knows. */
@Entity
@Table(name = "stock_movement")
public class StockMovement {

    @Id
    private long id;

    private int quantity;
    private String reason = "";
    @Column(name = "moved_on")
    private LocalDate movedOn = LocalDate.EPOCH;
    private BigDecimal cost = BigDecimal.ZERO;
    private String note = "";

    protected StockMovement() {}

    StockMovement(Movement values) {
        id = values.id();
        quantity = values.quantity();
        reason = values.reason();
        movedOn = values.movedOn();
        cost = values.cost();
        note = values.note();
    }
}
