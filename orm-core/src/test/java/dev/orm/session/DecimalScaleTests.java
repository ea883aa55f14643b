package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Decimal numbers of which only the digits behind the point are said. */
final class DecimalScaleTests extends SessionTest {

    @Entity(name = "Parcel")
    static class Parcel {
        @Id
        int id;

        @Column(scale = 3)
        BigDecimal weight = BigDecimal.ZERO;
    }

    DecimalScaleTests(Lab lab) {
        super(lab, Parcel.class);
    }

    @Test
    void numberIsReadWithThatManyDigits() {
        Parcel parcel = new Parcel();
        parcel.weight = new BigDecimal("12345678901.5");
        givenAll(parcel);

        assertThat(session.get(Parcel.class, 0).weight).isEqualTo(new BigDecimal("12345678901.500"));
    }
}
