package dev.orm.processor.model;

/**
 * Everything that the processor refuses: each message names what was found and what to do instead.
 *
 * <p>Every constant has a test that compiles a class which provokes it.
 */
public enum Problem {
    ENTITY_IS_RECORD("%s is a record:"
            + " an entity changes while a session holds it."
            + " Make it a class; records serve as @Embeddable and as query results."),
    ENTITY_IS_INTERFACE(
            "%s is an interface or annotation: only classes are stored. Annotate the class that implements it."),
    ENTITY_IS_ENUM(
            "%s is an enum: its constants cannot be rows. Use it as the type of an attribute, or write a class."),
    CLASS_OF_TWO_KINDS("%s has %s and %s: nothing can be both. Keep the one that it is."),
    EMBEDDABLE_NOT_A_CLASS(
            "%s is not a class or record: an @Embeddable is made of values. Make it a record, or a class."),
    EMBEDDABLE_IS_ABSTRACT("%s is abstract:"
            + " a row could not be turned into one. Remove abstract, or make it a @MappedSuperclass."),
    CLASS_IS_PRIVATE("%s is private or inside a private class:"
            + " generated code in its package must see it. Give it package visibility at least."),
    CLASS_IS_INNER("%s is an inner class: it needs an instance of %s to exist. Make it static."),
    CLASS_IS_GENERIC("%s has type parameters:"
            + " a row does not say what they stand for."
            + " Move them to a @MappedSuperclass and fix them in the subclass."),
    NO_CONSTRUCTOR("%s has no constructor without parameters:"
            + " rows are read into an empty instance. Add: protected %s() {}"),
    CONSTRUCTOR_THROWS("The constructor of %s without parameters declares checked exceptions:"
            + " nothing could handle them while rows are read. Remove the throws clause."),
    NO_ID("%s has no @Id: a session tells its rows apart by it. Annotate an attribute with @Id or @EmbeddedId."),
    SEVERAL_IDS("%s has %d @Id attributes (%s) and no @IdClass:"
            + " find needs one object for them. Add @IdClass, or gather them in an @EmbeddedId."),
    FINAL_FIELD("%s.%s is final:"
            + " it is assigned after the constructor has run. Remove final, or mark the field @Transient."),
    NO_SETTER("%s.%s has a getter and no setter:"
            + " a row could not be read into it. Add %s, or mark the getter @Transient."),
    MISPLACED_ANNOTATION("%s.%s has a mapping annotation, but %s is mapped by its %s:"
            + " nothing here is read. Move the annotation to the %s, or add @Access."),
    MISPLACED_ACCESS("%s.%s has @Access(%s), but is a %s:"
            + " the attribute would be lost. Put the annotation on the %s, or remove it."),
    ATTRIBUTE_DECLARED_TWICE("%s.%s is declared in %s and again in %s:"
            + " both would be one column. Rename one, or mark it @Transient."),
    TYPE_NOT_VISIBLE("%s.%s has the type %s, which is not visible in package %s."
            + " Give the type package visibility at least."),
    NOT_AN_EMBEDDABLE("%s.%s is embedded, but %s is no @Embeddable. Annotate %s, or map its values one by one."),
    EMBEDDABLE_CONTAINS_ITSELF("%s.%s makes %s a part of itself:"
            + " its columns would have no end. Use a relation to an entity instead."),
    RECORD_COMPONENT_TRANSIENT("%s.%s is @Transient, but a record is rebuilt from all its components."
            + " Remove the component, or make %s a class."),
    TARGET_NOT_AN_ENTITY("%s.%s is a relation to %s, which is not an @Entity."
            + " Annotate %s with @Entity, or make %s an @Embeddable and embed it."),
    RELATION_OF_TWO_KINDS("%s.%s has @%s and @%s: it is one relation. Keep the one that it is."),
    TARGET_IN_CONTAINER("%s.%s is declared as %s and has @%s, which refers to one object. %s"),
    NAMED_CLASS_DOES_NOT_FIT("%s.%s names %s by %s, and is declared to hold %s, which that is not."
            + " Remove %s, or declare the attribute with that class."),
    LEFT_OUT("%s.%s is %s, so it is not persisted, and has a mapping annotation. Remove one of them."),
    RELATION_NOT_ANNOTATED(
            "%s.%s refers to the entity %s without saying how. Annotate it with %s, or mark it @Transient."),
    COLLECTION_IS_RAW(
            "%s.%s is a %s that does not say what it holds. Declare %s with the class of its elements, no wildcard."),
    COLLECTION_NOT_SUPPORTED("%s.%s is declared as %s:"
            + " a collection is a List, Set, SortedSet, Collection, Map or SortedMap."
            + " Declare it as one of these interfaces."),
    COLLECTION_IN_ELEMENT(
            "%s.%s holds %s, an embeddable with a collection of its own, whose rows nothing could refer to."
                    + " Make it an entity, or move that collection to the entity."),
    COLLECTION_IN_ID("%s.%s is an id and %s has a collection:"
            + " an id is made of values that never change. Move the collection to the entity."),
    ELEMENT_IS_ENTITY("%s.%s is an @ElementCollection of the entity %s:"
            + " entities have rows of their own. Annotate it with @OneToMany or @ManyToMany."),
    NO_EXPRESSION("%s.%s is %s, but there is no static method that makes its expression."
            + " Add: static Expression<%s> %s(%s %s) { ... }"),
    NO_JOIN_CONDITION("%s.%s has @JoinCondition, but there is no static method that makes its condition."
            + " Add: static Condition %s(%s %s, %s %s) { ... }"),
    HYBRID_TAKES_PARAMETERS("%s.%s is @Hybrid, so it takes no parameters and returns a value."
            + " Write what depends on more than the object where the query is."),
    HYBRID_IN_EMBEDDABLE("%s.%s is @Hybrid in an embeddable, which is not supported. Move it to the entity."),
    COMPUTED_IN_EMBEDDABLE("%s.%s is @Computed in an embeddable, which is not supported. Move it to the entity."),
    HYBRID_IS_ATTRIBUTE("%s.%s is an attribute and a @Hybrid method."
            + " Rename one of them, or annotate the attribute with @Computed."),
    NO_METAMODEL("%s.%s uses %s, which was compiled without this processor:"
            + " %s does not exist. Add the processor to the build of %s.");

    private final String message;

    Problem(String message) {
        this.message = message;
    }

    String message(Object... arguments) {
        return message.formatted(arguments);
    }
}
