package dev.orm.docs;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorColumn(name = "kind", length = 10)
abstract class Payment {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Version
    private int version;

    private BigDecimal amount = BigDecimal.ZERO;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Invoice invoice;

    protected Payment() {}

    Payment(Invoice invoice, BigDecimal amount) {
        this.invoice = invoice;
        this.amount = amount;
    }

    @Nullable
    Long getId() {
        return id;
    }

    BigDecimal getAmount() {
        return amount;
    }

    @Nullable
    Invoice getInvoice() {
        return invoice;
    }
}
