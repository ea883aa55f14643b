package dev.orm.session.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coupon: its unique code is of a type whose values the database pads. */
@Entity
public class Coupon {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @Column(columnDefinition = "char(5)", unique = true)
    private String code = "";

    private int percent;

    protected Coupon() {}

    public Coupon(String code, int percent) {
        this.code = code;
        this.percent = percent;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public int getPercent() {
        return percent;
    }
}
