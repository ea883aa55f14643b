package dev.orm.docs;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

@Entity
@DiscriminatorValue("CARD")
class CardPayment extends Payment {

    private String bank = "";

    protected CardPayment() {}

    CardPayment(Invoice invoice, java.math.BigDecimal amount, String bank) {
        super(invoice, amount);
        this.bank = bank;
    }

    String getBank() {
        return bank;
    }
}
