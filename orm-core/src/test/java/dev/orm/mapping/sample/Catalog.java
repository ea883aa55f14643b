package dev.orm.mapping.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class Catalog {

    @Id
    @GeneratedValue
    private UUID id;

    private String title;
}
