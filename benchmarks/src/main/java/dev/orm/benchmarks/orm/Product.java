package dev.orm.benchmarks.orm;

import dev.orm.benchmarks.shop.ProductValues;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A product of the shop. */
@Entity
public class Product implements ProductValues {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "product_seq")
    private @Nullable Long id;

    private String sku = "";
    private String name = "";
    private String category = "";
    private BigDecimal price = BigDecimal.ZERO;
    private int stock;
    private LocalDate released = LocalDate.EPOCH;

    protected Product() {}

    @Override
    public @Nullable Long id() {
        return id;
    }

    @Override
    public String sku() {
        return sku;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String category() {
        return category;
    }

    @Override
    public BigDecimal price() {
        return price;
    }

    @Override
    public int stock() {
        return stock;
    }

    @Override
    public LocalDate released() {
        return released;
    }

    public void stock(int value) {
        stock = value;
    }
}
