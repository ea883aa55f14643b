package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Somebody who supplies parts. */
@Entity
public class Supplier {

    @Id
    private Long id;

    @Column(nullable = false, length = 25)
    private String name;

    @Embedded
    private Contact contact;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Nation nation;

    protected Supplier() {}

    public Supplier(long id, String name, Contact contact, Nation nation) {
        this.id = id;
        this.name = name;
        this.contact = contact;
        this.nation = nation;
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
}
