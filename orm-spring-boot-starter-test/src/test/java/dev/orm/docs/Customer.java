package dev.orm.docs;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(nullable = false, unique = true)
    private String name = "";

    private @Nullable String email;

    private boolean active = true;

    @Embedded
    private Address address = new Address("");

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Order> orders = new ArrayList<>();

    protected Customer() {}

    public Customer(String name, String city) {
        this.name = name;
        this.address = new Address(city);
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public boolean isActive() {
        return active;
    }

    public void leave() {
        active = false;
    }

    public String getCity() {
        return address.city();
    }

    public void moveTo(String city) {
        address = new Address(city);
    }

    public List<Order> getOrders() {
        return orders;
    }

    public Order order(LocalDate day, String total) {
        Order order = new Order(this, day, new BigDecimal(total));
        orders.add(order);
        return order;
    }
}
