package dev.orm.random;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone who may live in a region; most attributes may be NULL. */
@Entity
public class Person {

    @Id
    Long id = 0L;

    @Nullable
    String name;

    @Nullable
    Long age;

    @Column(precision = 10, scale = 2)
    @Nullable
    BigDecimal salary;

    @Nullable
    LocalDate born;

    boolean active;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Region region;

    @OneToMany(mappedBy = "person")
    List<Visit> visits = new ArrayList<>();

    protected Person() {}

    Person(long id) {
        this.id = id;
    }
}
