package dev.orm.validation;

import dev.orm.event.EntityValidator;
import dev.orm.mapping.MappingRegistry;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the constraints of Jakarta Bean Validation, of the default group, before a flush inserts or updates objects, as Jakarta Persistence has it (3.2,
 * 3.6.10): relations are not followed, and what is not loaded is neither loaded nor judged. All violations of a flush are reported at once.
 *
 * <p>Immutable and thread-safe.
 */
public final class BeanValidation implements EntityValidator {

    private final Validator validator;
    private final MappingRegistry mappings;

    private BeanValidation(Validator validator, MappingRegistry mappings) {
        this.validator = validator;
        this.mappings = mappings;
    }

    /** Checks with validators of the factory. */
    public static BeanValidation of(ValidatorFactory factory, MappingRegistry mappings) {
        Validator validator = factory.usingContext()
                .traversableResolver(new LoadedState(mappings))
                .getValidator();
        return new BeanValidation(validator, mappings);
    }

    /** @throws ConstraintViolationException with the violations of all the objects */
    @Override
    public void validate(Collection<?> entities) {
        Set<ConstraintViolation<?>> violations = new LinkedHashSet<>();
        entities.forEach(entity -> violations.addAll(validator.validate(entity)));
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(
                    violations.stream().map(this::describe).sorted().collect(Collectors.joining("; ")), violations);
        }
    }

    private String describe(ConstraintViolation<?> violation) {
        String entity = mappings.entity(violation.getRootBeanClass()).name();
        String path = violation.getPropertyPath().toString();
        return (path.isEmpty() ? entity : entity + "." + path) + " " + violation.getMessage();
    }
}
