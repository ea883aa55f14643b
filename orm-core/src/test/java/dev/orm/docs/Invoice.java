package dev.orm.docs;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
class Invoice {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL)
    private List<Payment> payments = new ArrayList<>();

    @OneToMany(mappedBy = "invoice")
    private List<CardPayment> byCard = new ArrayList<>();

    @Nullable
    Long getId() {
        return id;
    }

    List<Payment> getPayments() {
        return payments;
    }

    List<CardPayment> getByCard() {
        return byCard;
    }
}
