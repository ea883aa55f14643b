package dev.orm.mapping;

import dev.orm.annotation.Computed;
import dev.orm.annotation.Json;
import dev.orm.mapping.source.Construction;
import dev.orm.mapping.source.Member;
import dev.orm.mapping.source.PersistentClass;
import dev.orm.type.SqlType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Version;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The second stage: turns the members of each entity into attributes, embedded objects into their parts. */
final class AttributeReader {

    private final Compilation compilation;
    private final BasicTypes types;
    private final RelationReader relations;
    private final ReadableAnnotations readable;
    private final ElementCollectionReader elements;
    private final ExpressionReader expressions;

    AttributeReader(Compilation compilation) {
        this.compilation = compilation;
        this.types = new BasicTypes(compilation);
        this.readable = new ReadableAnnotations(compilation);
        this.expressions = new ExpressionReader(compilation, types);
        IndexReader indexes = new IndexReader(compilation, types, this);
        this.relations = new RelationReader(compilation, indexes);
        this.elements = new ElementCollectionReader(compilation, types, this, indexes);
    }

    void read(EntityDraft entity) {
        Overrides overrides = Overrides.of(entity.source());
        Scope scope = new Scope(entity, "", overrides, false, List.of());
        entity.members(readAll(entity.source(), scope));
        entity.hybrids(expressions.hybrids(entity));
        checkUsed(entity.type().getSimpleName(), overrides, entity.attributes(), "");
    }

    /** Where members are read: below which path of an entity, and inside which embeddables. */
    record Scope(EntityDraft entity, String prefix, Overrides overrides, boolean inId, List<Class<?>> within) {

        String path(Member member) {
            return prefix + member.name();
        }

        static final String COLLECTION_IN_ELEMENT =
                "is a collection inside an embeddable that is itself in a collection, whose rows nothing could refer to:"
                        + " make the embeddable an entity, or move the collection to the entity.";

        /** Whether the parts of elements, or of keys, are read. */
        boolean isElement() {
            return entity.entity() != entity;
        }

        boolean isEmbedded() {
            return !prefix.isEmpty();
        }

        /** The path of the embedded object whose parts are read. */
        String path() {
            return prefix.substring(0, prefix.length() - 1);
        }

        Scope inside(Member embedded) {
            boolean id = inId || embedded.has(EmbeddedId.class);
            return new Scope(entity, path(embedded) + ".", overrides.within(embedded), id, within);
        }

        /** The parts of an embeddable. */
        Scope of(Class<?> embeddable) {
            List<Class<?>> deeper = new ArrayList<>(within);
            deeper.add(embeddable);
            return new Scope(entity, prefix, overrides, inId, deeper);
        }
    }

    private List<Draft> readAll(PersistentClass source, Scope scope) {
        List<Draft> drafts = new ArrayList<>();
        for (Member member : source.members()) {
            Draft draft = read(member, scope);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private @Nullable Draft read(Member member, Scope scope) {
        Class<?> type = member.type();
        if (type == null) {
            compilation
                    .problems()
                    .add(member.describe() + " has the type "
                            + member.genericType().getTypeName() + " of "
                            + member.declaringClass().getSimpleName() + ", and nothing says what it stands for: extend "
                            + member.declaringClass().getSimpleName() + " with a type argument.");
            return null;
        }
        RelationSpec relation = RelationSpec.of(member);
        refuseFinal(member, relation);
        String contradiction = Contradictions.of(member, type, relation);
        if (contradiction != null) {
            compilation.problems().add(member.describe() + " " + contradiction);
            return null;
        }
        if (member.has(Computed.class)) {
            readable.checkGroup(member);
            return expressions.read(scope, member);
        }
        if (member.has(ElementCollection.class)) {
            readable.checkElements(member);
            return elements.read(member, scope);
        }
        if (relation != null) {
            readable.check(member, relation);
            return relations.read(member, relation, scope);
        }
        boolean embedded = isEmbedded(member, type);
        readable.check(member, embedded);
        return embedded ? embedded(member, type, scope) : basic(member, type, scope);
    }

    private void refuseFinal(Member member, @Nullable RelationSpec relation) {
        boolean collection = relation != null && !relation.kind().isToOne() || member.has(ElementCollection.class);
        if (member.isFinal() && !collection && !member.declaringClass().isRecord()) {
            compilation
                    .problems()
                    .add(member.describe()
                            + " is final, so a loaded value cannot be put there: remove final, or mark it @Transient.");
        }
    }

    private @Nullable Draft basic(Member member, Class<?> type, Scope scope) {
        SqlType<?> sqlType = types.of(member, type, scope.overrides().conversion(member));
        if (scope.isEmbedded() && (BasicDraft.isIdMember(member) || member.has(Version.class))) {
            compilation
                    .problems()
                    .add(member.describe()
                            + " is in an embeddable and has @Id or @Version: move it to the entity, or use"
                            + " @EmbeddedId where the embeddable is the id.");
        }
        if (sqlType == null) {
            return null;
        }
        ColumnSpec column = ColumnSpec.of(scope.overrides().column(member))
                .checked(Column.class, problem -> compilation.refuse(member, problem));
        BasicDraft.Storage storage = new BasicDraft.Storage(type, sqlType, column);
        return new BasicDraft(
                scope.entity(), member, scope.path(member), storage, scope.inId() || BasicDraft.isIdMember(member));
    }

    private boolean isEmbedded(Member member, Class<?> type) {
        return member.has(Embedded.class)
                || member.has(EmbeddedId.class)
                || compilation.declarations().has(type, Embeddable.class) && !member.has(Json.class);
    }

    private @Nullable Draft embedded(Member member, Class<?> type, Scope scope) {
        return embeddedPart(member, type, scope.inside(member));
    }

    /**
     * An embedded object, or the elements or keys of a collection.
     *
     * @param inside where its parts are read
     */
    @Nullable
    Draft embeddedPart(Member member, Class<?> type, Scope inside) {
        String obstacle = obstacle(type, inside);
        if (obstacle != null) {
            compilation
                    .problems()
                    .add(member.describe() + " embeds " + type.getSimpleName() + ", which " + obstacle + ".");
            return null;
        }
        PersistentClass source = compilation.classes().embeddable(member.genericType(), member);
        if (type.isRecord() && source.members().size() < type.getRecordComponents().length) {
            compilation
                    .problems()
                    .add(type.getSimpleName() + "." + transientComponent(type, source)
                            + " is a @Transient component of a record, which cannot be built without it: remove"
                            + " @Transient, or make " + type.getSimpleName() + " a class.");
        }
        expressions.refuseHybrids(member, source.hybrids());
        EmbeddedDraft draft = new EmbeddedDraft(member, inside.path(), source, readAll(source, inside.of(type)));
        checkUsed(member.describe(), inside.overrides(), draft.attributes().toList(), inside.prefix());
        return draft;
    }

    private static String transientComponent(Class<?> type, PersistentClass source) {
        Set<String> kept = source.members().stream().map(Member::name).collect(Collectors.toSet());
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !kept.contains(name))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String obstacle(Class<?> type, Scope scope) {
        if (!compilation.declarations().has(type, Embeddable.class)) {
            return "has no @Embeddable: add it";
        }
        if (scope.within().contains(type)) {
            return "embeds itself: break the circle";
        }
        return Construction.obstacle(type);
    }

    private void checkUsed(String where, Overrides overrides, List<AttributeDraft> attributes, String prefix) {
        OverrideCheck.unknown(overrides.paths(), attributes, prefix)
                .forEach(problem -> compilation.problems().add(where + " overrides " + problem));
        ConversionCheck.unknown(overrides.conversions().keySet(), attributes, prefix)
                .forEach(problem -> compilation.problems().add(where + " converts " + problem));
    }
}
