package shop;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.Map;

/** Converters for attributes of odd types. */
public final class Converters {

    private Converters() {}

    @SuppressWarnings("rawtypes")
    public static class Raw implements AttributeConverter<Map, String> {

        @Override
        public String convertToDatabaseColumn(Map value) {
            return value.toString();
        }

        @Override
        public Map convertToEntityAttribute(String text) {
            return Map.of();
        }
    }

    public static class Texts implements AttributeConverter<List<String>, String> {

        @Override
        public String convertToDatabaseColumn(List<String> value) {
            return value.toString();
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return List.of();
        }
    }
}
