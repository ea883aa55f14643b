package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

/** Something that is sold. */
@Entity
public class Part {

    @Id
    private Long id;

    @Column(nullable = false, length = 55)
    private String name;

    @Column(nullable = false, length = 25)
    private String manufacturer;

    @Column(nullable = false, length = 10)
    private String brand;

    @Column(name = "part_type", nullable = false, length = 25)
    private String type;

    @Column(nullable = false, precision = 15, scale = 2)
    private BigDecimal retailPrice;

    protected Part() {}

    public Part(long id, String name, String manufacturer, String brand, String type, BigDecimal retailPrice) {
        this.id = id;
        this.name = name;
        this.manufacturer = manufacturer;
        this.brand = brand;
        this.type = type;
        this.retailPrice = retailPrice;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getManufacturer() {
        return manufacturer;
    }

    public String getBrand() {
        return brand;
    }

    public String getType() {
        return type;
    }

    public BigDecimal getRetailPrice() {
        return retailPrice;
    }
}
