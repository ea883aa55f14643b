package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What changes the list price of a line.
 *
 * @param discount the part taken off, such as 0.05
 * @param tax the part added after the discount, such as 0.08
 */
@Embeddable
public record Terms(
        @Column(nullable = false, precision = 15, scale = 2) BigDecimal discount,
        @Column(nullable = false, precision = 15, scale = 2) BigDecimal tax) {

    /** The terms of an order entered at the desk: no discount, eight percent tax. */
    public static final Terms STANDARD = new Terms(new BigDecimal("0.00"), new BigDecimal("0.08"));

    /** What the customer pays for goods of this list price, rounded to cents. */
    public BigDecimal applyTo(BigDecimal listPrice) {
        return listPrice
                .multiply(BigDecimal.ONE.subtract(discount))
                .multiply(BigDecimal.ONE.add(tax))
                .setScale(2, RoundingMode.HALF_EVEN);
    }
}
