package dev.orm.mapping.tpch;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    private long orderKey;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    private LocalDate orderDate;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id.lineNumber desc")
    private List<LineItem> lines = new ArrayList<>();

    @ManyToMany
    private Set<Label> labels = new HashSet<>();

    protected Order() {}

    public Order(long orderKey, Customer customer) {
        this.orderKey = orderKey;
        this.customer = customer;
    }

    public long getOrderKey() {
        return orderKey;
    }
}
