package dev.orm.mapping.tpch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Supplier {

    @Id
    private Long suppKey;

    private String name;

    @ManyToOne
    private Nation nation;
}
