package dev.orm.benchmarks.jimmer;

import java.math.BigDecimal;
import org.babyfish.jimmer.sql.DissociateAction;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.JoinColumn;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.OnDissociate;
import org.babyfish.jimmer.sql.Table;

/** A line of an order of the shop. */
@Entity
@Table(name = "order_line")
public interface OrderLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();

    @ManyToOne
    @JoinColumn(name = "order_id")
    @OnDissociate(DissociateAction.DELETE)
    PurchaseOrder order();

    @ManyToOne
    @JoinColumn(name = "product_id")
    Product product();

    int position();

    int quantity();

    BigDecimal price();
}
