package dev.orm.mapping;

import dev.orm.annotation.Json;
import dev.orm.annotation.NativeEnum;
import dev.orm.mapping.source.Member;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Types that attributes are given by annotations of ours, or by those that an application has given a type. */
final class AnnotatedTypes {

    private static final List<Class<? extends Annotation>> OTHER_WAYS =
            List.of(Convert.class, Enumerated.class, Lob.class, Version.class);

    private final Compilation compilation;

    AnnotatedTypes(Compilation compilation) {
        this.compilation = compilation;
    }

    boolean isOn(Member member) {
        return annotation(member) != null;
    }

    private @Nullable Class<? extends Annotation> annotation(Member member) {
        if (member.has(Json.class)) {
            return Json.class;
        }
        return member.has(NativeEnum.class) ? NativeEnum.class : preset(member);
    }

    private @Nullable Class<? extends Annotation> preset(Member member) {
        for (Class<? extends Annotation> preset :
                compilation.types().byAnnotation().keySet()) {
            if (member.has(preset)) {
                return preset;
            }
        }
        return null;
    }

    /** The type, or null if the annotation does not fit, which is then a problem. */
    @Nullable
    SqlType<?> of(Member member, Class<?> javaType) {
        Class<? extends Annotation> annotation = Objects.requireNonNull(annotation(member));
        String name = "@" + annotation.getSimpleName();
        for (Class<? extends Annotation> other : OTHER_WAYS) {
            if (member.has(other)) {
                return refused(member, "has " + name + " and @" + other.getSimpleName() + ": keep one of them");
            }
        }
        if (annotation == Json.class) {
            return json(member, javaType);
        }
        NativeEnum nativeEnum = member.annotation(NativeEnum.class);
        return nativeEnum != null
                ? nativeEnum(member, javaType, nativeEnum.name())
                : fitting(
                        member,
                        javaType,
                        name,
                        Objects.requireNonNull(
                                compilation.types().byAnnotation().get(annotation)));
    }

    private @Nullable SqlType<?> fitting(Member member, Class<?> javaType, String name, SqlType<?> type) {
        return type.javaType().isAssignableFrom(Primitives.boxed(javaType))
                ? type
                : refused(
                        member,
                        "has the type " + javaType.getSimpleName() + ", but " + name + " stands for " + type
                                + ", which has values of type "
                                + type.javaType().getSimpleName()
                                + ": put it on an attribute of that type");
    }

    private @Nullable SqlType<?> json(Member member, Class<?> javaType) {
        if (compilation.declarations().has(javaType, Entity.class)) {
            return refused(member, "has @Json and is an entity: refer to it by @ManyToOne or @OneToOne");
        }
        if (BasicDraft.isIdMember(member)) {
            return refused(member, "is an id and has @Json, which no row is found by: use another type for the id");
        }
        if (javaType.isPrimitive()) {
            return refused(
                    member, "has @Json and the type " + javaType + ", which is a column by itself: remove @Json");
        }
        try {
            return SqlTypes.json(
                    javaType, member.genericType(), compilation.types().json());
        } catch (IllegalStateException e) {
            return refused(member, "has @Json, and " + e.getMessage());
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private @Nullable SqlType<?> nativeEnum(Member member, Class javaType, String name) {
        if (!javaType.isEnum()) {
            return refused(member, "has @NativeEnum and the type " + javaType.getSimpleName() + ", which is no enum");
        }
        String typeName = name.isEmpty()
                ? compilation.naming().table(javaType.getSimpleName())
                : compilation.naming().explicit(name);
        return SqlTypes.nativeEnum(javaType, typeName);
    }

    private @Nullable SqlType<?> refused(Member member, String what) {
        compilation.problems().add(member.describe() + " " + what + ".");
        return null;
    }
}
