package dev.orm.flush;

import java.util.List;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Thrown when new rows refer to each other in a circle of mandatory relations, so that none can be inserted first. */
public final class CircularDependencyException extends InvalidDataAccessApiUsageException {

    private static final long serialVersionUID = 1L;

    CircularDependencyException(List<String> relations) {
        super("New objects refer to each other in a circle, and each of the relations is mandatory: "
                + String.join(", ", relations)
                + ". Make one of them optional (its column nullable), so that it can be written afterwards.");
    }
}
