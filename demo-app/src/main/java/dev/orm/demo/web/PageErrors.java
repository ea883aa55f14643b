package dev.orm.demo.web;

import dev.orm.demo.desk.InvalidRequestException;
import dev.orm.demo.desk.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what cannot be shown into a page that says why. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {

    private static final String VIEW = "problem";

    @ExceptionHandler(NotFoundException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(NotFoundException missing, Model model) {
        return show("Not found", missing.getMessage(), model);
    }

    @ExceptionHandler(InvalidRequestException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String invalid(InvalidRequestException wrong, Model model) {
        return show("Not understood", wrong.getMessage(), model);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String notReadable(Model model) {
        return show("Not understood", "A part of the address is missing or is not a number", model);
    }

    private static String show(String title, @Nullable String detail, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("detail", detail);
        return VIEW;
    }
}
