package dev.orm.mapping;

import dev.orm.mapping.source.ClassReader;
import dev.orm.mapping.source.Declarations;
import dev.orm.mapping.source.Member;
import dev.orm.mapping.source.Problems;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the stages of compiling one registry share. */
final class Compilation {

    private final NamingStrategy naming;
    private final TypeRegistry types;
    private final SchemaSettings schema;
    private final Problems problems = new Problems();
    private final Declarations declarations;
    private final ClassReader classes;
    private final Function<Class<?>, @Nullable String> elsewhere;
    private final Converters converters = new Converters(problems);
    private final Map<Class<?>, EntityDraft> entities = new LinkedHashMap<>();
    private final Map<String, Table> joinTables = new LinkedHashMap<>();
    private final Map<String, Sequence> sequences = new LinkedHashMap<>();

    Compilation(
            NamingStrategy naming,
            TypeRegistry types,
            SchemaSettings schema,
            Declarations declarations,
            Function<Class<?>, @Nullable String> elsewhere) {
        this.elsewhere = elsewhere;
        this.declarations = declarations;
        this.classes = new ClassReader(problems, declarations);
        this.naming = new ShortNaming(naming);
        this.schema = schema;
        this.types = types;
    }

    TypeRegistry types() {
        return types;
    }

    NamingStrategy naming() {
        return naming;
    }

    SchemaSettings schema() {
        return schema;
    }

    Problems problems() {
        return problems;
    }

    /** What is said of classes, by annotations or from outside. */
    Declarations declarations() {
        return declarations;
    }

    /** What is known of classes outside of the registry: where they are mapped. */
    Function<Class<?>, @Nullable String> elsewhere() {
        return elsewhere;
    }

    /** The end of a message about an entity that is not in the registry: where it is, if that is known. */
    String whereabouts(Class<?> entity) {
        String known = elsewhere.apply(entity);
        return known == null ? "" : " " + known;
    }

    ClassReader classes() {
        return classes;
    }

    Converters converters() {
        return converters;
    }

    Collection<EntityDraft> entities() {
        return entities.values();
    }

    @Nullable
    EntityDraft entity(Class<?> type) {
        return entities.get(type);
    }

    void add(EntityDraft entity) {
        entities.put(entity.type(), entity);
    }

    /** The join tables resolved so far, by qualified name. */
    Map<String, Table> joinTables() {
        return joinTables;
    }

    /** The sequences read so far, by name. */
    Map<String, Sequence> sequences() {
        return sequences;
    }

    /** Notes a problem of an attribute. */
    void refuse(AttributeDraft attribute, String problem) {
        problems.add(attribute.describe() + " " + problem);
    }

    /** Notes a problem of what an attribute is declared as. */
    void refuse(Member member, String problem) {
        problems.add(member.describe() + " " + problem);
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw new MappingException(problems.messages());
        }
    }
}
