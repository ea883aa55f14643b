package dev.orm.demo.domain;

import jakarta.persistence.Embeddable;

/**
 * The key of an offer: which part, from whom.
 *
 * @param partId the part
 * @param supplierId the supplier
 */
@Embeddable
public record PartSupplierId(Long partId, Long supplierId) {

    /** Reads what {@link #toString()} wrote, such as {@code 12-3}. */
    public static PartSupplierId parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("An offer is written as part-supplier, such as 12-3");
        }
        return new PartSupplierId(Long.valueOf(text.substring(0, dash)), Long.valueOf(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return partId + "-" + supplierId;
    }
}
