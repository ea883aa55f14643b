package dev.orm.demo.web;

import dev.orm.demo.desk.NamedOption;
import dev.orm.demo.desk.OrderDesk;
import dev.orm.demo.desk.OrderHead;
import dev.orm.demo.desk.OrderView;
import dev.orm.demo.desk.PartCatalog;
import dev.orm.demo.desk.PartCatalog.Offer;
import dev.orm.demo.desk.StaffDirectory;
import dev.orm.demo.domain.OrderPriority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Gathers what the page with the form of an order shows. */
@Component
class OrderFormPage {

    private static final String VIEW = "order-form";

    private final OrderDesk desk;
    private final PartCatalog catalog;
    private final StaffDirectory staff;

    OrderFormPage(OrderDesk desk, PartCatalog catalog, StaffDirectory staff) {
        this.desk = desk;
        this.catalog = catalog;
        this.staff = staff;
    }

    /** The page with this form. */
    String show(OrderHead head, OrderForm form, BindingResult problems, Model model) {
        model.addAttribute("offers", byId(catalog.offers(form.offers())));
        return showWithOffers(head, form, problems, model);
    }

    /** The page with the form of this order, whose lines tell their offers. */
    String show(OrderView order, OrderForm form, BindingResult problems, Model model) {
        model.addAttribute(
                "offers",
                byId(order.lines().stream().map(OrderView.Line::asOffer).toList()));
        return showWithOffers(order.head(), form, problems, model);
    }

    private String showWithOffers(OrderHead head, OrderForm form, BindingResult problems, Model model) {
        model.addAttribute("head", head);
        model.addAttribute("form", form);
        model.addAttribute("problems", FormProblems.of(problems));
        model.addAttribute("found", catalog.search(form.getFind()));
        model.addAttribute("priorities", OrderPriority.values());
        model.addAttribute("labels", desk.labels());
        model.addAttribute("team", teamOf(head));
        return VIEW;
    }

    /** Tells what others did since the person saw this version. */
    void tellConflict(OrderView current, int seenVersion, Model model) {
        model.addAttribute("conflict", current.since(seenVersion));
        model.addAttribute(
                "current",
                current.lines().stream().collect(Collectors.toMap(OrderView.Line::number, OrderView.Line::quantity)));
    }

    private List<NamedOption> teamOf(OrderHead head) {
        List<NamedOption> team = new ArrayList<>(staff.team(head.customer().nation()));
        OrderView.Assignee assignee = head.assignee();
        if (assignee != null && team.stream().noneMatch(member -> member.id() == assignee.id())) {
            team.add(0, new NamedOption(assignee.id(), assignee.name() + " (" + assignee.team() + ")"));
        }
        return team;
    }

    private static Map<String, Offer> byId(List<Offer> offers) {
        return offers.stream().collect(Collectors.toMap(Offer::id, Function.identity(), (one, same) -> one));
    }
}
