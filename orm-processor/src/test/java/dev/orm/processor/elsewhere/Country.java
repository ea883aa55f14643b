package dev.orm.processor.elsewhere;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Country {

    @Id
    private @Nullable String code;

    protected Country() {}
}
