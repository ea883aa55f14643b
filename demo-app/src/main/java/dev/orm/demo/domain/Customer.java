package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Somebody who orders. */
@Entity
@Table(
        indexes = {
            @Index(columnList = "name, id"),
            @Index(columnList = "account_balance, id"),
            @Index(columnList = "nation_id")
        })
public class Customer {

    @Id
    private Long id;

    @Column(nullable = false, length = 25)
    private String name;

    @Embedded
    private Contact contact;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Nation nation;

    @Column(nullable = false, precision = 15, scale = 2)
    private BigDecimal accountBalance;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private MarketSegment segment;

    protected Customer() {}

    public Customer(
            long id, String name, Contact contact, Nation nation, BigDecimal accountBalance, MarketSegment segment) {
        this.id = id;
        this.name = name;
        this.contact = contact;
        this.nation = nation;
        this.accountBalance = accountBalance;
        this.segment = segment;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Contact getContact() {
        return contact;
    }

    public Nation getNation() {
        return nation;
    }

    public BigDecimal getAccountBalance() {
        return accountBalance;
    }

    public MarketSegment getSegment() {
        return segment;
    }
}
