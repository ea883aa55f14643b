package dev.orm.mapping;

import dev.orm.annotation.GeneratedAs;
import dev.orm.annotation.RenamedFrom;
import dev.orm.annotation.ServerDefault;
import dev.orm.annotation.SetByDatabase;
import dev.orm.mapping.source.Member;
import dev.orm.type.SqlType;
import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.Enumerated;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads attributes that an expression yields, and methods that queries can name. */
final class ExpressionReader {

    private static final Set<Class<? extends Annotation>> READABLE =
            Set.of(Basic.class, Enumerated.class, Convert.class);

    private static final Set<Class<? extends Annotation>> OF_COLUMNS =
            Set.of(GeneratedAs.class, ServerDefault.class, SetByDatabase.class, RenamedFrom.class);

    private final Compilation compilation;
    private final BasicTypes types;

    ExpressionReader(Compilation compilation, BasicTypes types) {
        this.compilation = compilation;
        this.types = types;
    }

    /** The methods of an entity that queries can name. */
    List<ExpressionDraft> hybrids(EntityDraft entity) {
        List<ExpressionDraft> hybrids = new ArrayList<>();
        for (Member member : entity.source().hybrids()) {
            if (entity.attribute(member.name()) != null) {
                refuse(
                        member,
                        "is an attribute and a @Hybrid method: rename one of them, or use @Computed on the attribute.");
                continue;
            }
            ExpressionDraft draft = read(entity, member);
            if (draft != null) {
                hybrids.add(draft);
            }
        }
        return hybrids;
    }

    /** Refuses methods of an embeddable. */
    void refuseHybrids(Member embedded, List<Member> hybrids) {
        hybrids.forEach(member -> refuse(
                member,
                "is a @Hybrid method of an embeddable: move it to the entity that has " + embedded.describe() + "."));
    }

    /** An attribute; null after a problem was noted. */
    @Nullable
    ExpressionDraft read(AttributeReader.Scope scope, Member member) {
        if (scope.isEmbedded()) {
            refuse(member, "is @Computed and in an embeddable: move it to the entity.");
            return null;
        }
        return read(scope.entity(), member);
    }

    private @Nullable ExpressionDraft read(EntityDraft entity, Member member) {
        Class<?> javaType = member.type();
        if (javaType == null || !isReadable(member)) {
            return null;
        }
        SqlType<?> type = types.of(member, javaType, member.annotation(Convert.class));
        Method method = ExpressionMethod.find(entity.source().lineage(), member.name());
        String metamodel = entity.type().getSimpleName() + "_";
        if (method == null) {
            refuse(
                    member,
                    "has no expression: add a method static Expression<"
                            + Primitives.boxed(javaType).getSimpleName()
                            + "> " + member.name() + "(" + metamodel + " ...), or with a DynamicTable<"
                            + entity.type().getSimpleName() + "> where there is no generated metamodel.");
            return null;
        }
        if (!ExpressionMethod.fits(method, javaType)) {
            refuse(
                    member,
                    "is of type " + javaType.getSimpleName() + ", but " + ExpressionMethod.describe(method)
                            + " yields other values: let both be of one type.");
            return null;
        }
        return type == null ? null : draft(new AttributeDraft.Where(entity, member, member.name()), type, method);
    }

    private @Nullable ExpressionDraft draft(AttributeDraft.Where where, SqlType<?> type, Method method) {
        try {
            Class<?> javaType = where.member().type();
            return new ExpressionDraft(
                    where,
                    javaType == null ? Object.class : javaType,
                    type,
                    ExpressionMethod.of(method, where.owner().type()));
        } catch (MappingException e) {
            compilation.problems().add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** What describes a column has nothing to describe. */
    private boolean isReadable(Member member) {
        Stream<Class<? extends Annotation>> mapping =
                member.mappingAnnotations().stream().map(Annotation::annotationType);
        Class<?> unreadable = Stream.concat(
                        mapping.filter(annotation -> !READABLE.contains(annotation)),
                        OF_COLUMNS.stream().filter(member::has))
                .findFirst()
                .orElse(null);
        if (unreadable != null) {
            refuse(
                    member,
                    "is " + (member.isMethod() ? "@Hybrid" : "@Computed") + " and has @" + unreadable.getSimpleName()
                            + ", but an expression has no column: remove one of them.");
        }
        return unreadable == null;
    }

    private void refuse(Member member, String problem) {
        compilation.problems().add(member.describe() + " " + problem);
    }
}
