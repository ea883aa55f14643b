package dev.orm.docs;

import dev.orm.annotation.TimeOrdered;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedSuperclass
abstract class Identified {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    @TimeOrdered
    private @Nullable UUID id;

    @Version
    private int version;

    @Nullable
    UUID getId() {
        return id;
    }

    int getVersion() {
        return version;
    }
}
