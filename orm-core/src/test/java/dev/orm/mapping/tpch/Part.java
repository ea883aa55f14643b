package dev.orm.mapping.tpch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Part {

    @Id
    private Long partKey;

    private String name;
}
