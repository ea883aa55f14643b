package dev.orm.mapping;

import dev.orm.mapping.source.Declarations;
import dev.orm.mapping.source.SaidAnnotations;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GenerationType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a class is mapped that cannot be annotated: one of a library, or of a domain that is to know nothing of its database. It says what annotations
 * would say; annotations that the class has do not count then. Fields of which nothing is said are attributes by the rules for those without annotations.
 *
 * <pre>{@code
 * MappingRegistry.builder().map(User.class, user -> user.table("users").id("id", GenerationType.IDENTITY)
 *         .attribute("name", name -> name.column("user_name").length(60))
 *         .attribute("company", company -> company.manyToOne().joinColumn("company_id")));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class ImperativeMapping {

    private final Map<Class<? extends Annotation>, Map<String, Object>> ofClass = new LinkedHashMap<>();
    private final Map<String, AttributeMapping> attributes = new LinkedHashMap<>();

    private ImperativeMapping(Class<? extends Annotation> kind) {
        say(kind, Map.of());
        say(Access.class, Map.of("value", AccessType.FIELD));
    }

    static ImperativeMapping entity() {
        return new ImperativeMapping(Entity.class);
    }

    static ImperativeMapping embeddable() {
        return new ImperativeMapping(Embeddable.class);
    }

    static ImperativeMapping superclass() {
        return new ImperativeMapping(MappedSuperclass.class);
    }

    /** The name of the table; by the naming strategy unless set. */
    public ImperativeMapping table(String name) {
        return say(Table.class, Map.of("name", name));
    }

    /** The schema of the table; the default one of the registry unless set. */
    public ImperativeMapping schema(String name) {
        return say(Table.class, Map.of("schema", name));
    }

    /** The name of the entity in messages and of what is named after it; that of the class unless set. */
    public ImperativeMapping named(String name) {
        return say(Entity.class, Map.of("name", name));
    }

    /** Reads and writes by getters and setters instead of fields. */
    public ImperativeMapping byProperties() {
        return say(Access.class, Map.of("value", AccessType.PROPERTY));
    }

    /** An attribute that is the identifier or a part of it, and is set by the application. */
    public ImperativeMapping id(String attribute) {
        return attribute(attribute, AttributeMapping::id);
    }

    /** An attribute that is the identifier, which is generated. */
    public ImperativeMapping id(String attribute, GenerationType generation) {
        return attribute(attribute, id -> id.id().generated(generation));
    }

    /** The attribute that holds the version of a row. */
    public ImperativeMapping version(String attribute) {
        return attribute(attribute, AttributeMapping::version);
    }

    /** Fields that are no attributes. */
    public ImperativeMapping without(String... names) {
        for (String name : names) {
            attribute(name, left -> left.say(Transient.class, Map.of()));
        }
        return this;
    }

    /** Says more of an attribute, which the class itself declares: what superclasses declare is said of these. */
    public ImperativeMapping attribute(String name, Consumer<AttributeMapping> mapping) {
        mapping.accept(attributes.computeIfAbsent(name, key -> new AttributeMapping()));
        return this;
    }

    private ImperativeMapping say(Class<? extends Annotation> annotation, Map<String, Object> values) {
        ofClass.computeIfAbsent(annotation, key -> new HashMap<>()).putAll(values);
        return this;
    }

    Declarations.Described described() {
        Map<String, SaidAnnotations> ofMembers = new HashMap<>();
        attributes.forEach((name, attribute) -> ofMembers.put(name, attribute.said()));
        return new Declarations.Described(annotations(ofClass), ofMembers);
    }

    static SaidAnnotations annotations(Map<Class<? extends Annotation>, Map<String, Object>> said) {
        return new SaidAnnotations(said.entrySet().stream()
                .map(each -> SaidAnnotations.annotation(each.getKey(), each.getValue()))
                .toList());
    }
}
