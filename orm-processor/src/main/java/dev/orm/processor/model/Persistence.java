package dev.orm.processor.model;

import java.util.Set;

/** The annotations of Jakarta Persistence that shape a model, by name: the processor does not need their classes. */
final class Persistence {

    static final String ENTITY = "jakarta.persistence.Entity";
    static final String EMBEDDABLE = "jakarta.persistence.Embeddable";
    static final String MAPPED_SUPERCLASS = "jakarta.persistence.MappedSuperclass";

    static final String ACCESS = "jakarta.persistence.Access";
    static final String TRANSIENT = "jakarta.persistence.Transient";
    static final String ID = "jakarta.persistence.Id";
    static final String ID_CLASS = "jakarta.persistence.IdClass";
    static final String EMBEDDED_ID = "jakarta.persistence.EmbeddedId";
    static final String EMBEDDED = "jakarta.persistence.Embedded";
    static final String CONVERT = "jakarta.persistence.Convert";
    static final String MANY_TO_ONE = "jakarta.persistence.ManyToOne";
    static final String ONE_TO_ONE = "jakarta.persistence.OneToOne";
    static final String ONE_TO_MANY = "jakarta.persistence.OneToMany";
    static final String MANY_TO_MANY = "jakarta.persistence.ManyToMany";
    static final String ELEMENT_COLLECTION = "jakarta.persistence.ElementCollection";

    /** Our own annotation of values stored as JSON. */
    static final String JSON = "dev.orm.annotation.Json";

    /** Our own annotation of attributes that an expression yields. */
    static final String COMPUTED = "dev.orm.annotation.Computed";

    /** Our own annotation of relations that a condition makes. */
    static final String JOIN_CONDITION = "dev.orm.annotation.JoinCondition";

    /** Our own annotation of methods that queries can name. */
    static final String HYBRID = "dev.orm.annotation.Hybrid";

    /** Annotations of members that do not say how a member is mapped. */
    static final Set<String> NOT_MAPPING = Set.of(
            TRANSIENT,
            ACCESS,
            "jakarta.persistence.PrePersist",
            "jakarta.persistence.PostPersist",
            "jakarta.persistence.PreUpdate",
            "jakarta.persistence.PostUpdate",
            "jakarta.persistence.PreRemove",
            "jakarta.persistence.PostRemove",
            "jakarta.persistence.PostLoad",
            "jakarta.persistence.PersistenceContext",
            "jakarta.persistence.PersistenceUnit");

    /** What every annotation of the vocabulary starts with. */
    static final String PREFIX = "jakarta.persistence.";

    private Persistence() {}
}
