package dev.orm.sample.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps numbers of books as their digits. */
@Converter(autoApply = true)
public class IsbnConverter implements AttributeConverter<Isbn, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Isbn isbn) {
        return isbn == null ? null : isbn.digits();
    }

    @Override
    public @Nullable Isbn convertToEntityAttribute(@Nullable String digits) {
        return digits == null ? null : new Isbn(digits);
    }
}
