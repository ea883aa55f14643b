package dev.orm.demo.web;

import dev.orm.demo.desk.InvalidOrderException;
import dev.orm.demo.desk.OrderDesk;
import dev.orm.demo.desk.OrderView;
import dev.orm.demo.domain.OrderRuleException;
import dev.orm.demo.domain.StaleOrderException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Changes orders. */
@Controller
class EditOrderController {

    private final OrderDesk desk;
    private final OrderFormPage page;
    private final StatementPanel panel;

    EditOrderController(OrderDesk desk, OrderFormPage page, StatementPanel panel) {
        this.desk = desk;
        this.page = page;
        this.panel = panel;
    }

    @GetMapping("/orders/{id}/edit")
    String form(@PathVariable long id, Model model) {
        OrderView order = desk.view(id);
        OrderForm form = OrderForm.of(order);
        return page.show(order, form, new BeanPropertyBindingResult(form, "form"), model);
    }

    /** The form again, with a line added or removed or with the parts found; nothing is saved. */
    @PostMapping("/orders/{id}/draft")
    String draft(
            @PathVariable long id,
            @ModelAttribute("form") OrderForm form,
            BindingResult problems,
            DraftAction action,
            Model model) {
        action.applyTo(form);
        return page.show(desk.head(id), form, problems, model);
    }

    @PostMapping("/orders/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OrderForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response) {
        if (problems.hasErrors()) {
            return again(id, form, problems, model, response);
        }
        try {
            desk.change(id, form.getVersion(), form.toEntry());
            return "redirect:/orders/" + id;
        } catch (StaleOrderException | OptimisticLockingFailureException stale) {
            return conflict(id, form, problems, model, response);
        } catch (InvalidOrderException wrong) {
            problems.rejectValue(wrong.field(), "invalid", String.valueOf(wrong.getMessage()));
        } catch (OrderRuleException notAllowed) {
            problems.reject("rule", String.valueOf(notAllowed.getMessage()));
        }
        return again(id, form, problems, model, response);
    }

    private String again(long id, OrderForm form, BindingResult problems, Model model, HttpServletResponse response) {
        panel.formEnds(model);
        form.setFind("");
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page.show(desk.head(id), form, problems, model);
    }

    /** Keeps what the person entered, on top of the current version: saving again is a decision made knowingly. */
    private String conflict(
            long id, OrderForm form, BindingResult problems, Model model, HttpServletResponse response) {
        panel.formEnds(model);
        form.setFind("");
        response.setStatus(HttpStatus.CONFLICT.value());
        OrderView current = desk.view(id);
        page.tellConflict(current, form.getVersion(), model);
        form.setVersion(current.version());
        return page.show(current.head(), form, problems, model);
    }
}
