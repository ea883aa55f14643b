package dev.orm.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** What a registry does not take. */
@Entity
class Hall {

    @Id
    long id;

    @Enumerated(EnumType.STRING)
    String place = "";

    @Column(length = 40)
    int seats;
}
