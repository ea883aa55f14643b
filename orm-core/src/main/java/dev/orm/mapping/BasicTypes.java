package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the SQL type of a basic attribute: as JSON, by its converter or preset, as an enum, an array, or by its class. */
final class BasicTypes {

    private static final Set<Class<?>> VERSIONS =
            Set.of(Integer.class, Long.class, Short.class, Instant.class, LocalDateTime.class);

    private final Compilation compilation;
    private final ArrayTypes arrays = new ArrayTypes(javaType -> element(javaType, true));
    private final AnnotatedTypes annotated;

    BasicTypes(Compilation compilation) {
        this.compilation = compilation;
        this.annotated = new AnnotatedTypes(compilation);
    }

    /**
     * The type of a member, or null if it has none, which is then a problem.
     *
     * @param convert what is said of its converter; null where nothing is
     */
    @Nullable
    SqlType<?> of(Member member, Class<?> javaType, @Nullable Convert convert) {
        Class<?> converter = StorageContradictions.converter(convert);
        boolean own = member.has(Convert.class); // what contradicts it is told where types by annotations are read
        if (annotated.isOn(member) && (own || converter == null)) {
            return annotated.of(member, javaType);
        }
        if (converter != null) {
            SqlType<?> type = explicit(member, javaType, converter);
            if (type != null) {
                check(member, javaType, type);
            }
            return type;
        }
        SqlType<?> automatic =
                isConvertible(member, convert) ? compilation.converters().automaticFor(javaType) : null;
        SqlType<?> type = automatic == null ? plain(member, javaType) : automatic;
        check(member, javaType, type);
        return type;
    }

    /** Whether a converter may apply itself: what says how it is stored is left alone. */
    private static boolean isConvertible(Member member, @Nullable Convert convert) {
        boolean said = convert != null && convert.disableConversion() || member.has(Enumerated.class);
        return !said && !BasicDraft.isIdMember(member) && !member.has(Version.class);
    }

    /**
     * The type of the keys of a map, or null if they have none, which is then a problem.
     *
     * @param convert what is said of their converter; null where nothing is
     */
    @Nullable
    SqlType<?> ofKey(Member member, Class<?> keyType, @Nullable Convert convert) {
        MapKeyEnumerated enumerated = member.annotation(MapKeyEnumerated.class);
        Class<?> converter = StorageContradictions.converter(convert);
        if (converter != null) {
            return explicit(member, keyType, converter);
        }
        String contradiction = enumerated == null ? null : contradiction(enumerated, keyType);
        if (contradiction != null) {
            compilation.problems().add(member.describe() + " " + contradiction);
            return null;
        }
        SqlType<?> stored = enumerated == null
                ? element(keyType, convert == null)
                : EnumeratedValues.find(keyType, compilation.problems());
        SqlType<?> type = keyType.isEnum() && stored == null
                ? enumType(keyType, enumerated != null && enumerated.value() == EnumType.STRING)
                : stored;
        if (type == null) {
            compilation
                    .problems()
                    .add(member.describe() + " has keys of type " + keyType.getName() + ", " + remedy(keyType) + ".");
        }
        return type;
    }

    private static @Nullable String contradiction(MapKeyEnumerated enumerated, Class<?> keyType) {
        return keyType.isEnum()
                ? EnumeratedValues.contradiction("MapKeyEnumerated", enumerated.value(), keyType)
                : "has @MapKeyEnumerated, and its keys are of type " + keyType.getSimpleName()
                        + ", which is no enum: remove the annotation.";
    }

    private @Nullable SqlType<?> plain(Member member, Class<?> javaType) {
        if (javaType.isEnum()) {
            return enumerated(member, javaType);
        }
        SqlType<?> known = known(javaType);
        return known == null && !BasicDraft.isIdMember(member) ? arrays.of(member) : known;
    }

    private @Nullable SqlType<?> known(Class<?> javaType) {
        SqlType<?> registered = compilation.types().of(Primitives.boxed(javaType));
        if (registered != null) {
            return registered;
        }
        return compilation.types().isJsonTree(javaType)
                ? SqlTypes.json(javaType, javaType, compilation.types().json())
                : SqlTypes.find(javaType);
    }

    private @Nullable SqlType<?> element(Class<?> javaType, boolean converts) {
        SqlType<?> automatic = converts ? compilation.converters().automaticFor(javaType) : null;
        SqlType<?> stored = javaType.isEnum() ? EnumeratedValues.find(javaType, compilation.problems()) : null;
        return automatic != null ? automatic : stored != null ? stored : known(javaType);
    }

    private void check(Member member, Class<?> javaType, @Nullable SqlType<?> type) {
        if (type == null) {
            compilation
                    .problems()
                    .add(member.describe() + " has the type " + javaType.getName() + ", " + remedy(javaType) + ".");
        } else if (member.has(Version.class) && !VERSIONS.contains(Primitives.boxed(javaType))) {
            compilation
                    .problems()
                    .add(member.describe() + " has @Version and the type " + javaType.getSimpleName()
                            + ": use int, long, short, Instant or LocalDateTime.");
        } else if (member.has(Lob.class) && !ColumnSpec.isSized(type.jdbcType())) {
            compilation
                    .problems()
                    .add(member.describe() + " has @Lob and the type " + javaType.getSimpleName()
                            + ", but only text and bytes can be large: remove @Lob.");
        }
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

    private SqlType<?> enumerated(Member member, Class<?> javaType) {
        Enumerated enumerated = member.annotation(Enumerated.class);
        SqlType<?> stored = EnumeratedValues.find(javaType, compilation.problems());
        boolean byName = enumerated != null && enumerated.value() == EnumType.STRING;
        return stored == null ? enumType(javaType, byName) : stored;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SqlType<?> enumType(Class javaType, boolean byName) {
        return byName ? SqlTypes.enumByName(javaType) : SqlTypes.enumByOrdinal(javaType);
    }

    private String remedy(Class<?> javaType) {
        if (compilation.declarations().has(javaType, Entity.class)) {
            return "which is an entity: add @ManyToOne or @OneToOne, or mark it @Transient";
        }
        if (Collection.class.isAssignableFrom(javaType) || Map.class.isAssignableFrom(javaType)) {
            return "which no column holds: add @OneToMany or @ManyToMany if its elements are entities, @Json to store it as JSON,"
                    + " store it through @Convert, or mark it @Transient. A List or Set of values that have a type is an"
                    + " array";
        }
        if (java.util.Date.class.isAssignableFrom(javaType) || java.util.Calendar.class.isAssignableFrom(javaType)) {
            return "which is not supported: use a type of java.time";
        }
        if (javaType == Byte[].class || javaType == char[].class || javaType == Character[].class) {
            return "which is not supported: use byte[] or String";
        }
        return "for which there is no SQL type: store it through @Convert, as JSON by @Json, make its class an @"
                + Embeddable.class.getSimpleName()
                + ", register a SqlType for it, or mark it @Transient";
    }
}
