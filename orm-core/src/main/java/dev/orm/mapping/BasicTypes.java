package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the SQL type of a basic attribute: by its converter, as an enum, or by its class. */
final class BasicTypes {

    private static final Set<Class<?>> VERSIONS =
            Set.of(Integer.class, Long.class, Short.class, Instant.class, LocalDateTime.class);

    private final Compilation compilation;

    BasicTypes(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The type of a member, or null if it has none, which is then a problem. */
    @Nullable
    SqlType<?> of(Member member, Class<?> javaType) {
        Convert convert = member.annotation(Convert.class);
        if (convert != null && convert.converter() != jakarta.persistence.AttributeConverter.class) {
            return explicit(member, javaType, convert.converter());
        }
        SqlType<?> automatic = convert != null && convert.disableConversion()
                        || BasicDraft.isIdMember(member)
                        || member.has(Version.class)
                ? null
                : compilation.converters().automaticFor(javaType);
        if (automatic != null) {
            return automatic;
        }
        SqlType<?> type = javaType.isEnum() ? enumerated(member, javaType) : SqlTypes.find(javaType);
        if (type == null) {
            compilation
                    .problems()
                    .add(member.describe() + " has the type " + javaType.getName() + ", " + remedy(javaType) + ".");
        } else if (member.has(Version.class) && !VERSIONS.contains(Primitives.boxed(javaType))) {
            compilation
                    .problems()
                    .add(member.describe() + " has @Version and the type " + javaType.getSimpleName()
                            + ": use int, long, short, Instant or LocalDateTime.");
        }
        return type;
    }

    private @Nullable SqlType<?> explicit(Member member, Class<?> javaType, Class<?> converter) {
        SqlType<?> type = compilation.converters().type(converter);
        if (type != null && !type.javaType().isAssignableFrom(Primitives.boxed(javaType))) {
            compilation
                    .problems()
                    .add(member.describe() + " has the type " + javaType.getSimpleName() + ", but "
                            + converter.getSimpleName() + " converts values of type "
                            + type.javaType().getSimpleName() + ": name a converter of " + javaType.getSimpleName()
                            + ".");
        }
        return type;
    }

    private static SqlType<?> enumerated(Member member, Class<?> javaType) {
        Enumerated enumerated = member.annotation(Enumerated.class);
        SqlType<?> stored = EnumeratedValues.find(javaType);
        if (stored != null && enumerated == null) {
            return stored;
        }
        boolean byName = enumerated != null && enumerated.value() == EnumType.STRING;
        return enumType(javaType, byName);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SqlType<?> enumType(Class javaType, boolean byName) {
        return byName ? SqlTypes.enumByName(javaType) : SqlTypes.enumByOrdinal(javaType);
    }

    private static String remedy(Class<?> javaType) {
        if (javaType.isAnnotationPresent(Entity.class)) {
            return "which is an entity: add @ManyToOne or @OneToOne, or mark it @Transient";
        }
        if (Collection.class.isAssignableFrom(javaType) || Map.class.isAssignableFrom(javaType)) {
            return "which no column holds: add @OneToMany or @ManyToMany if its elements are entities, store it through @Convert,"
                    + " or mark it @Transient";
        }
        if (java.util.Date.class.isAssignableFrom(javaType) || java.util.Calendar.class.isAssignableFrom(javaType)) {
            return "which is not supported: use a type of java.time";
        }
        return "for which there is no SQL type: store it through @Convert, make its class an @"
                + Embeddable.class.getSimpleName() + ", or mark it @Transient";
    }
}
