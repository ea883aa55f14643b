package dev.orm.boot.autoconfigure.converted;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** Applies itself to all colors. */
@Converter(autoApply = true)
public class ColorConverter implements AttributeConverter<Color, Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Color color) {
        return color == null ? null : color.getRGB();
    }

    @Override
    public @Nullable Color convertToEntityAttribute(@Nullable Integer rgb) {
        return rgb == null ? null : new Color(rgb);
    }
}
