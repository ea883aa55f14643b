package dev.orm.session.museum;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Embeds objects that hold collections, one class of them twice. */
@Entity
public class Museum {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private String name = "";

    @Embedded
    private @Nullable Contact contact;

    @Embedded
    @AttributeOverride(name = "city", column = @Column(name = "press_city"))
    @AttributeOverride(name = "phones", column = @Column(name = "fax", length = 30))
    @AttributeOverride(name = "desk.shifts.day", column = @Column(name = "weekday"))
    @AssociationOverride(
            name = "phones",
            joinTable = @JoinTable(name = "museum_fax", joinColumns = @JoinColumn(name = "museum")))
    @AssociationOverride(name = "desk.shifts", joinTable = @JoinTable(name = "museum_press_shift"))
    private @Nullable Contact press;

    @Embedded
    private @Nullable Opening opening;

    @Embedded
    private @Nullable Holdings holdings;

    protected Museum() {}

    public Museum(String name) {
        this.name = name;
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

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Contact getContact() {
        return contact;
    }

    public void setContact(@Nullable Contact contact) {
        this.contact = contact;
    }

    public @Nullable Contact getPress() {
        return press;
    }

    public void setPress(@Nullable Contact press) {
        this.press = press;
    }

    public @Nullable Opening getOpening() {
        return opening;
    }

    public void setOpening(@Nullable Opening opening) {
        this.opening = opening;
    }

    public @Nullable Holdings getHoldings() {
        return holdings;
    }

    public void setHoldings(@Nullable Holdings holdings) {
        this.holdings = holdings;
    }
}
