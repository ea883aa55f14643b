package dev.orm.session.club;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A value that refers to an entity. */
@Embeddable
public record Stop(
        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.MERGE) @Nullable
        Town town,

        int days) {}
