package dev.orm.generated.people;

import jakarta.persistence.AttributeConverter;
import java.util.List;

/** A generic attribute in one column. */
public class TagsConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> tags) {
        return String.join(",", tags);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return List.of(text.split(","));
    }
}
