package dev.orm.spring.aot;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entity that leads to a class of every kind. */
@Entity
@IdClass(Parcel.Key.class)
@EntityListeners(Parcel.Scale.class)
class Parcel extends Thing {

    @Id
    private String depot = "";

    @Id
    private int number;

    @Embedded
    private @Nullable Size size;

    @Enumerated
    private @Nullable State state;

    @Convert(converter = ColorConverter.class)
    private @Nullable Color color;

    @Embedded
    private @Nullable Label label;

    @ElementCollection
    private List<Glyph> signs = new ArrayList<>();

    @Large
    private String note = "";

    private transient @Nullable Courier courier;

    @Transient
    private @Nullable Route route;

    protected Parcel() {}

    record Key(String depot, int number) {}

    @Embeddable
    record Size(int width, int height) {}

    enum State {
        SENT,
        DELIVERED
    }

    record Color(String name) {}

    static class ColorConverter implements AttributeConverter<Color, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Color color) {
            return color == null ? null : color.name();
        }

        @Override
        public @Nullable Color convertToEntityAttribute(@Nullable String name) {
            return name == null ? null : new Color(name);
        }
    }

    @Embeddable
    static class Label {
        @ElementCollection
        private Map<String, Glyph> glyphs = new HashMap<>();
    }

    @Embeddable
    record Glyph(int code) {}

    static class Scale {
        @PostLoad
        void loaded(Parcel parcel) {}
    }

    @Constraint(validatedBy = LargeValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Large {

        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class LargeValidator implements ConstraintValidator<Large, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return true;
        }
    }

    static class Courier {}

    static class Route {}
}
