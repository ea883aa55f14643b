package dev.orm.spring.repository.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.repository.query.ParameterAccessor;
import org.springframework.data.repository.query.QueryMethod;

/** What query methods make of their results and positions. */
final class Results {

    private Results() {}

    /** The only result, or null if there is none; Spring Data wraps it in an {@code Optional} where the method wants one. */
    static @Nullable Object single(List<?> results, QueryMethod method) {
        if (results.size() > 1) {
            throw new IncorrectResultSizeDataAccessException(
                    method.getName()
                            + " found more than one result, but returns one: return a List, or let it find the first alone, by First in a"
                            + " name or by a limit in SQL",
                    1,
                    results.size());
        }
        return results.isEmpty() ? null : results.get(0);
    }

    static ScrollPosition position(ParameterAccessor accessor) {
        ScrollPosition position = accessor.getScrollPosition();
        if (position == null) {
            throw new InvalidDataAccessApiUsageException(
                    "The scroll position is null: start with ScrollPosition.keyset() or ScrollPosition.offset()");
        }
        return position;
    }
}
