package dev.orm.benchmarks.jimmer;

import java.time.LocalDate;
import java.util.List;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.JoinColumn;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.Table;

/** An order of the shop. */
@Entity
@Table(name = "purchase_order")
public interface PurchaseOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();

    @ManyToOne
    @JoinColumn(name = "customer_id")
    Customer customer();

    String reference();

    String status();

    LocalDate placedOn();

    @OneToMany(mappedBy = "order")
    List<OrderLine> lines();
}
