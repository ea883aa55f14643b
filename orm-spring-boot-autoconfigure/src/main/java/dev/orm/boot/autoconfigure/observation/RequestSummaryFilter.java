package dev.orm.boot.autoconfigure.observation;

import dev.orm.spring.observation.StatementSummaries;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has a summary written of what each request sent to databases. Its name is the pattern of its handler: paths may hold values. */
final class RequestSummaryFilter extends OncePerRequestFilter implements Ordered {

    private static final String PATTERN = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

    private final StatementSummaries summaries;

    RequestSummaryFilter(StatementSummaries summaries) {
        this.summaries = summaries;
    }

    /** Around the filters that may send statements, such as those of security. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        summaries.begin(request);
        try {
            chain.doFilter(request, response);
        } finally {
            Object pattern = request.getAttribute(PATTERN);
            summaries.end(request, request.getMethod() + " " + (pattern == null ? "(no handler)" : pattern));
        }
    }
}
