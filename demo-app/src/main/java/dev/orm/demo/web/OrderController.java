package dev.orm.demo.web;

import dev.orm.demo.desk.OrderDesk;
import dev.orm.demo.desk.OrderView;
import dev.orm.demo.domain.OrderRuleException;
import dev.orm.demo.domain.StaleOrderException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows orders, takes payments and cancels. */
@Controller
class OrderController {

    private static final String VIEW = "order";

    private final OrderDesk desk;
    private final StatementPanel panel;

    OrderController(OrderDesk desk, StatementPanel panel) {
        this.desk = desk;
        this.panel = panel;
    }

    /** What a button of the page does with an order of a version. */
    @FunctionalInterface
    private interface Action {
        void run(long id, int version);
    }

    @GetMapping("/orders/{id}")
    String order(@PathVariable long id, Model model) {
        model.addAttribute("order", desk.view(id));
        return VIEW;
    }

    @PostMapping("/orders/{id}/pay")
    String pay(@PathVariable long id, @RequestParam int version, Model model, HttpServletResponse response) {
        return act(desk::pay, id, version, model, response);
    }

    @PostMapping("/orders/{id}/cancel")
    String cancel(@PathVariable long id, @RequestParam int version, Model model, HttpServletResponse response) {
        return act(desk::cancel, id, version, model, response);
    }

    private String act(Action action, long id, int version, Model model, HttpServletResponse response) {
        try {
            action.run(id, version);
            return "redirect:/orders/" + id;
        } catch (StaleOrderException | OptimisticLockingFailureException stale) {
            panel.formEnds(model);
            OrderView current = desk.view(id);
            model.addAttribute("conflict", current.since(version));
            return refused(current, model, response);
        } catch (OrderRuleException notAllowed) {
            panel.formEnds(model);
            model.addAttribute("refusal", notAllowed.getMessage());
            return refused(desk.view(id), model, response);
        }
    }

    private static String refused(OrderView order, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("order", order);
        return VIEW;
    }
}
