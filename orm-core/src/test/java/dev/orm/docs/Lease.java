package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;

@Entity
@PrimaryKeyJoinColumn(name = "contract_id")
class Lease extends Contract {

    private int months;

    protected Lease() {}

    Lease(String party, int months) {
        super(party);
        this.months = months;
    }

    int getMonths() {
        return months;
    }

    void extend(int more) {
        months += more;
    }
}
