package dev.orm.session.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An entity whose rows are spread over three tables. */
@Entity
@SecondaryTable(
        name = "member_address",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "member_id"),
        indexes = @Index(columnList = "city"))
@SecondaryTable(name = "member_note")
public class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String name = "";

    @Column(table = "member_address")
    private @Nullable String city;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "garage_id", table = "member_address")
    private @Nullable Garage garage;

    @Column(table = "member_note", nullable = false)
    private @Nullable String note;

    protected Member() {}

    public Member(String name, @Nullable String city) {
        this.name = name;
        this.city = city;
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

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }

    public @Nullable Garage getGarage() {
        return garage;
    }

    public void setGarage(@Nullable Garage garage) {
        this.garage = garage;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
