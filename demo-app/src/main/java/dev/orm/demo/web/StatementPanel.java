package dev.orm.demo.web;

import dev.orm.demo.statements.RequestStatements;
import dev.orm.demo.statements.StatementLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Tells the statements of a page in a header, and those of a form that redirects to the page it redirects to. */
@Component
class StatementPanel implements HandlerInterceptor {

    private static final String BEFORE = "statementsBefore";

    private final RequestStatements statements;

    StatementPanel(RequestStatements statements) {
        this.statements = statements;
    }

    /** Shows what a refused form did apart from what the page takes that says so. */
    void formEnds(Model model) {
        model.addAttribute(BEFORE, statements.closeCurrent());
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view == null) {
            return;
        }
        StatementLog log = statements.current();
        response.setHeader("Server-Timing", log.serverTiming());
        String name = view.getViewName();
        if (name != null && name.startsWith("redirect:")) {
            RequestContextUtils.getOutputFlashMap(request).put(BEFORE, log);
        }
    }
}
