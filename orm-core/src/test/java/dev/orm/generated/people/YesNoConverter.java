package dev.orm.generated.people;

import jakarta.persistence.AttributeConverter;

/** A primitive that is stored as something else. */
public class YesNoConverter implements AttributeConverter<Boolean, String> {

    @Override
    public String convertToDatabaseColumn(Boolean value) {
        return value ? "yes" : "no";
    }

    @Override
    public Boolean convertToEntityAttribute(String text) {
        return text.equals("yes");
    }
}
