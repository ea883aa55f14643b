package dev.orm.flush;

import dev.orm.mapping.MappingRegistry;

/** What the flushes of all sessions of a factory share: the mapping and the order of its tables. Immutable and thread-safe. */
public final class FlushRules {

    private final MappingRegistry mappings;
    private final TableRanks ranks;

    public FlushRules(MappingRegistry mappings) {
        this.mappings = mappings;
        this.ranks = TableRanks.of(mappings);
    }

    MappingRegistry mappings() {
        return mappings;
    }

    TableRanks ranks() {
        return ranks;
    }
}
