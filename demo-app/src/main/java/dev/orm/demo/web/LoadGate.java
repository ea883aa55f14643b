package dev.orm.demo.web;

import dev.orm.demo.load.LoadProgress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps people off the pages while the data is loading and shows them how far it is instead. */
@Component
class LoadGate implements HandlerInterceptor {

    private final LoadProgress progress;

    LoadGate(LoadProgress progress) {
        this.progress = progress;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (progress.now().ready()) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            throw stillLoading();
        }
        response.sendRedirect("/loading");
        return false;
    }

    private static ErrorResponseException stillLoading() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "The data is still loading");
        ErrorResponseException answer = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, null);
        answer.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return answer;
    }
}
