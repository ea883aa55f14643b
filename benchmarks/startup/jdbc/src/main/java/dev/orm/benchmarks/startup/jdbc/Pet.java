package dev.orm.benchmarks.startup.jdbc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/** An animal. */
public record Pet(
        @Id @Nullable Long id,
        AggregateReference<Owner, Long> ownerId,
        String name,
        @Nullable LocalDate bornOn) {}
