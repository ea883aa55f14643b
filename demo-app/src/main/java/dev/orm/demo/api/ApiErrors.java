package dev.orm.demo.api;

import dev.orm.demo.desk.InvalidOrderException;
import dev.orm.demo.desk.InvalidRequestException;
import dev.orm.demo.desk.NotFoundException;
import dev.orm.demo.domain.OrderRuleException;
import dev.orm.demo.domain.StaleOrderException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what cannot be done with problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors extends ResponseEntityExceptionHandler {

    /** One wrong field of a request. */
    record Violation(String field, String message) {}

    @ExceptionHandler(NotFoundException.class)
    ProblemDetail notFound(NotFoundException missing) {
        return problem(HttpStatus.NOT_FOUND, missing);
    }

    @ExceptionHandler(InvalidRequestException.class)
    ProblemDetail invalidRequest(InvalidRequestException wrong) {
        return problem(HttpStatus.BAD_REQUEST, wrong);
    }

    @ExceptionHandler(InvalidOrderException.class)
    ProblemDetail invalidOrder(InvalidOrderException wrong) {
        return withViolations(List.of(new Violation(wrong.field(), String.valueOf(wrong.getMessage()))));
    }

    @ExceptionHandler(OrderRuleException.class)
    ProblemDetail notAllowed(OrderRuleException rule) {
        return problem(HttpStatus.CONFLICT, rule);
    }

    @ExceptionHandler(StaleOrderException.class)
    ProblemDetail stale(StaleOrderException stale) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, stale);
        problem.setProperty("seenVersion", stale.seen());
        problem.setProperty("currentVersion", stale.current());
        return problem;
    }

    /** Somebody else was faster by less than the time between our reading and our writing. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    ProblemDetail overtaken(OptimisticLockingFailureException overtaken) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Somebody else changed the order or its parts at this moment; read it again");
    }

    @ExceptionHandler(PreconditionFailedException.class)
    ProblemDetail preconditionFailed(PreconditionFailedException stale) {
        return problem(HttpStatus.PRECONDITION_FAILED, stale);
    }

    @ExceptionHandler(VersionRequiredException.class)
    ProblemDetail versionRequired(VersionRequiredException missing) {
        return problem(HttpStatus.PRECONDITION_REQUIRED, missing);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Violation> violations = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new Violation(
                        error.getField(),
                        error.isBindingFailure() ? "is not understood" : String.valueOf(error.getDefaultMessage())))
                .toList();
        return handleExceptionInternal(invalid, withViolations(violations), headers, status, request);
    }

    private static ProblemDetail withViolations(List<Violation> violations) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Some fields are not valid");
        problem.setTitle("Validation failed");
        problem.setProperty("errors", violations);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException reason) {
        return ProblemDetail.forStatusAndDetail(status, reason.getMessage());
    }
}
