package dev.orm.session.museum;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How to reach somebody: it holds a collection of values, and an object that holds one in turn. */
@Embeddable
public class Contact {

    private @Nullable String city;

    @ElementCollection
    @Column(name = "phone", length = 40)
    private Set<String> phones = new HashSet<>();

    @Embedded
    private @Nullable Desk desk;

    public Contact() {}

    public Contact(@Nullable String city) {
        this.city = city;
    }

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }

    public Set<String> getPhones() {
        return phones;
    }

    public void setPhones(Set<String> phones) {
        this.phones = phones;
    }

    public @Nullable Desk getDesk() {
        return desk;
    }

    public void setDesk(@Nullable Desk desk) {
        this.desk = desk;
    }
}
