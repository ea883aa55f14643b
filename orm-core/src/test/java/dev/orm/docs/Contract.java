package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Contract {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Version
    private int version;

    private String party = "";

    protected Contract() {}

    Contract(String party) {
        this.party = party;
    }

    @Nullable
    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    String getParty() {
        return party;
    }
}
