package dev.orm.flush;

import dev.orm.event.EntityValidator;
import dev.orm.mapping.MappingRegistry;
import org.jspecify.annotations.Nullable;

/** What the flushes of all sessions of a factory share: the mapping, the order of its tables and their unique keys. Immutable and thread-safe. */
public final class FlushRules {

    private final MappingRegistry mappings;
    private final TableRanks ranks;
    private final boolean callbacks;
    private final @Nullable EntityValidator validator;
    private final MappedKeys keys;
    private final KeyReferences references;

    /** @param validator judges what is to be written; null for nobody */
    public FlushRules(MappingRegistry mappings, @Nullable EntityValidator validator) {
        this.mappings = mappings;
        this.ranks = TableRanks.of(mappings);
        this.keys = MappedKeys.of(mappings);
        this.references = KeyReferences.of(mappings);
        this.callbacks = mappings.entities().stream()
                .anyMatch(mapping -> !mapping.callbacks().isEmpty());
        this.validator = validator;
    }

    /** Whether any entity has callbacks. */
    boolean hasCallbacks() {
        return callbacks;
    }

    @Nullable
    EntityValidator validator() {
        return validator;
    }

    MappingRegistry mappings() {
        return mappings;
    }

    TableRanks ranks() {
        return ranks;
    }

    MappedKeys keys() {
        return keys;
    }

    KeyReferences references() {
        return references;
    }
}
