package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds annotations of a value that contradict each other, or its type, in how it is stored. */
final class StorageContradictions {

    private StorageContradictions() {}

    /** What contradicts what, and which of it to keep; null if nothing does. */
    static @Nullable String of(Member member, Class<?> type) {
        String conversion = conversion(member);
        if (conversion != null) {
            return conversion;
        }
        String enumerated = member.has(Enumerated.class) ? enumerated(member, type) : null;
        return enumerated == null ? version(member) : enumerated;
    }

    private static @Nullable String conversion(Member member) {
        for (Convert convert : member.annotations(Convert.class)) {
            boolean converter = converter(convert) != null;
            if (convert.disableConversion() && converter) {
                return "has @Convert that names a converter and disables conversion: keep one of them.";
            }
            if (!convert.disableConversion() && !converter) {
                return "has @Convert that names no converter: name one, or remove it.";
            }
            if (converter && convert.attributeName().isEmpty() && member.has(Enumerated.class)) {
                return "has @Enumerated and a converter, which decides alone what is stored: remove one of them.";
            }
        }
        return null;
    }

    /** The converter that is named; null if none is. */
    static @Nullable Class<?> converter(@Nullable Convert convert) {
        return convert == null || convert.converter() == AttributeConverter.class ? null : convert.converter();
    }

    private static @Nullable String enumerated(Member member, Class<?> type) {
        boolean several = Collection.class.isAssignableFrom(type) || type.isArray();
        Class<?> single = type.isArray() ? type.getComponentType() : several ? elementOf(member, type) : type;
        if (single == null) {
            return null; // what has no type is refused for that
        }
        if (!single.isEnum()) {
            return "has @Enumerated and the type " + type.getSimpleName()
                    + (several ? " of " + single.getSimpleName() : "") + ", which is no enum: remove the annotation.";
        }
        EnumType said =
                Objects.requireNonNull(member.annotation(Enumerated.class)).value();
        return several && said == EnumType.ORDINAL
                ? "has @Enumerated(ORDINAL), and arrays hold enums by their names: remove the annotation, or make it an"
                        + " @ElementCollection."
                : EnumeratedValues.contradiction("Enumerated", said, single);
    }

    private static @Nullable Class<?> elementOf(Member member, Class<?> type) {
        return member.type() == type ? member.elementType() : null;
    }

    private static @Nullable String version(Member member) {
        Column column = member.annotation(Column.class);
        return column == null || !member.has(Version.class) || column.insertable() && column.updatable()
                ? null
                : "has @Version and a @Column that is not insertable or not updatable, and the session writes it with each"
                        + " change: remove that, or the @Version.";
    }
}
