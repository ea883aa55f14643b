package dev.orm.boot.autoconfigure.observation;

import dev.orm.spring.observation.StatementSummaries;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has a summary written of what each request sent to databases. Its name is the pattern of its handler: paths may hold values. */
final class RequestSummaryFilter extends OncePerRequestFilter implements Ordered {

    private static final String SUMMARY = RequestSummaryFilter.class.getName() + ".SUMMARY";
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

    /** What is done when the result of another thread is there belongs to the request, too. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        StatementSummaries.Shared summary = begun(request);
        try {
            chain.doFilter(request, response);
        } finally {
            if (summary != null) {
                if (isAsyncStarted(request)) {
                    summary.leave();
                } else {
                    summary.end(name(request));
                }
            }
        }
    }

    /** The summary of the request, which its earlier dispatches may have begun; null where it belongs to somebody else. */
    private StatementSummaries.@Nullable Shared begun(HttpServletRequest request) {
        if (request.getAttribute(SUMMARY) instanceof StatementSummaries.Shared earlier) {
            earlier.resume();
            return earlier;
        }
        summaries.begin(request);
        StatementSummaries.Shared summary = summaries.share(request);
        if (summary != null) {
            request.setAttribute(SUMMARY, summary);
            WebAsyncUtils.getAsyncManager(request).registerCallableInterceptor(SUMMARY, new Callables(summary));
        }
        return summary;
    }

    private static String name(HttpServletRequest request) {
        Object pattern = request.getAttribute(PATTERN);
        return request.getMethod() + " " + (pattern == null ? "(no handler)" : pattern);
    }

    /** Goes on with a summary on the threads that compute results. */
    private record Callables(StatementSummaries.Shared summary) implements CallableProcessingInterceptor {

        @Override
        public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
            summary.resume();
        }

        @Override
        public <T> void postProcess(NativeWebRequest request, Callable<T> task, @Nullable Object result) {
            summary.leave();
        }
    }
}
