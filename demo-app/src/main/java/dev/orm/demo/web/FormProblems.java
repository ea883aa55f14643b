package dev.orm.demo.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What is wrong with a form, in words, by field. */
record FormProblems(Map<String, String> fields, List<String> whole) {

    static FormProblems of(Errors errors) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError error : errors.getFieldErrors()) {
            fields.merge(error.getField(), words(error), (first, second) -> first + "; " + second);
        }
        List<String> whole =
                errors.getGlobalErrors().stream().map(FormProblems::words).toList();
        return new FormProblems(fields, whole);
    }

    private static String words(ObjectError error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return "is not understood";
        }
        @Nullable String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }

    /** Whether there are any. */
    public boolean any() {
        return !fields.isEmpty() || !whole.isEmpty();
    }

    /** What is wrong with this field, or null. */
    public @Nullable String of(String field) {
        return fields.get(field);
    }
}
