package dev.orm.mapping.invalid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has an attribute more, and one less, than when its access was generated. */
@Entity
public class Stale {

    @Id
    Long id;

    String title;
}
