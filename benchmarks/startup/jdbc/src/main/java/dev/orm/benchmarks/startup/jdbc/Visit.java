package dev.orm.benchmarks.startup.jdbc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/** A treatment. */
public record Visit(
        @Id @Nullable Long id,
        AggregateReference<Pet, Long> petId,
        AggregateReference<Vet, Long> vetId,
        LocalDate tookPlaceOn,
        @Nullable String reason) {}
