package dev.orm.mapping;

/** How the registry gets at the attributes of entities. */
public enum AccessMode {
    /** By the access class that the annotation processor generated, by reflection where there is none. */
    GENERATED_OR_REFLECTIVE,
    /**
     * By reflection only, even where there is generated code; to-one relations are then loaded with their owner instead
     * of on first use.
     */
    REFLECTIVE
}
