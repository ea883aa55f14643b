package dev.orm.docs;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How somebody is reached. */
@Embeddable
class Reach {

    private @Nullable String city;

    @ElementCollection
    private Set<String> phones = new HashSet<>();

    protected Reach() {}

    Reach(String city) {
        this.city = city;
    }

    @Nullable
    String getCity() {
        return city;
    }

    Set<String> getPhones() {
        return phones;
    }
}
