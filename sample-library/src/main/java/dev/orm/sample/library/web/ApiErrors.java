package dev.orm.sample.library.web;

import dev.orm.sample.library.lending.BookOnLoanException;
import dev.orm.sample.library.lending.UnknownException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a request. */
@RestControllerAdvice
class ApiErrors {

    @ExceptionHandler
    ProblemDetail taken(BookOnLoanException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, problem.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, problem.getMessage());
    }

    @ExceptionHandler
    ProblemDetail malformed(IllegalArgumentException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getMessage());
    }
}
