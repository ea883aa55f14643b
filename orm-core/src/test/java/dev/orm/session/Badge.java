package dev.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy in joined tables, unique by a code. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Badge {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    @Column(unique = true, nullable = false, length = 30)
    String code = "";

    protected Badge() {}

    Badge(String code) {
        this.code = code;
    }
}
