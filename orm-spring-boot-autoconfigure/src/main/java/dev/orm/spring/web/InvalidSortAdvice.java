package dev.orm.spring.web;

import dev.orm.spring.repository.InvalidSortException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a request for an order that there is not with status 400 and a {@link ProblemDetail}, whose {@code property} is what the request named. It does
 * not say what there is, as the exception does, which Spring MVC logs at DEBUG. A handler of the application's own comes first.
 *
 * <p>Thread-safe.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class InvalidSortAdvice {

    private static final int MAX_QUOTED = 80;

    /** The answer to a request whose order was refused. */
    @ExceptionHandler
    ProblemDetail refused(InvalidSortException refusal) {
        String property = refusal.property();
        String quoted = property.length() > MAX_QUOTED ? property.substring(0, MAX_QUOTED) + "..." : property;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The results cannot be sorted by \"" + quoted + "\".");
        problem.setProperty("property", quoted);
        return problem;
    }
}
