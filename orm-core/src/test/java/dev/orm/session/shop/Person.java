package dev.orm.session.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inverse side of a one-to-one relation. */
@Entity
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String name = "";

    @OneToOne(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    private @Nullable Passport passport;

    protected Person() {}

    public Person(String name) {
        this.name = name;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Passport getPassport() {
        return passport;
    }

    public void setPassport(@Nullable Passport passport) {
        this.passport = passport;
    }
}
