package dev.orm.demo.statements;

import dev.orm.engine.StatementEvent;
import dev.orm.engine.StatementListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Hears of every statement of the engine and keeps those of the current request with that request; safe for many threads. */
@Component("requestStatements")
public class RequestStatements implements StatementListener {

    private static final String ATTRIBUTE = RequestStatements.class.getName();

    @Override
    public void executed(StatementEvent event) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            of(request).add(event);
        }
    }

    /** The statements of the current request so far; empty outside a request. */
    public StatementLog current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? new StatementLog() : of(request);
    }

    /** Closes the log of what was done so far, so that what follows in this request is counted by itself. */
    public StatementLog closeCurrent() {
        StatementLog log = current();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        }
        return log;
    }

    private static StatementLog of(RequestAttributes request) {
        @Nullable Object kept = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (kept instanceof StatementLog log) {
            return log;
        }
        StatementLog log = new StatementLog();
        request.setAttribute(ATTRIBUTE, log, RequestAttributes.SCOPE_REQUEST);
        return log;
    }
}
