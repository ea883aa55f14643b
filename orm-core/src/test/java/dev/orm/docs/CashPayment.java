package dev.orm.docs;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

@Entity
@DiscriminatorValue("CASH")
class CashPayment extends Payment {

    private String drawer = "";

    protected CashPayment() {}

    CashPayment(Invoice invoice, java.math.BigDecimal amount, String drawer) {
        super(invoice, amount);
        this.drawer = drawer;
    }

    String getDrawer() {
        return drawer;
    }
}
