package dev.orm.demo.web;

import dev.orm.demo.desk.InvalidOrderException;
import dev.orm.demo.desk.OrderDesk;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes new orders. */
@Controller
class NewOrderController {

    private final OrderDesk desk;
    private final OrderFormPage page;
    private final StatementPanel panel;

    NewOrderController(OrderDesk desk, OrderFormPage page, StatementPanel panel) {
        this.desk = desk;
        this.page = page;
        this.panel = panel;
    }

    @GetMapping("/customers/{customer}/orders/new")
    String form(
            @PathVariable long customer, @ModelAttribute("form") OrderForm form, BindingResult problems, Model model) {
        return page.show(desk.headOfNew(customer), form, problems, model);
    }

    /** The form again, with a line added or removed or with the parts found; nothing is saved. */
    @PostMapping("/customers/{customer}/orders/draft")
    String draft(
            @PathVariable long customer,
            @ModelAttribute("form") OrderForm form,
            BindingResult problems,
            DraftAction action,
            Model model) {
        action.applyTo(form);
        return page.show(desk.headOfNew(customer), form, problems, model);
    }

    @PostMapping("/customers/{customer}/orders")
    String place(
            @PathVariable long customer,
            @Valid @ModelAttribute("form") OrderForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response) {
        if (!problems.hasErrors()) {
            try {
                return "redirect:/orders/" + desk.place(customer, form.toEntry());
            } catch (InvalidOrderException wrong) {
                problems.rejectValue(wrong.field(), "invalid", String.valueOf(wrong.getMessage()));
            }
        }
        panel.formEnds(model);
        form.setFind("");
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page.show(desk.headOfNew(customer), form, problems, model);
    }
}
