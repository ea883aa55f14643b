package dev.orm.demo.web;

import dev.orm.demo.desk.CustomerDirectory;
import dev.orm.demo.desk.CustomerFilter;
import dev.orm.demo.desk.CustomerPage;
import dev.orm.demo.desk.CustomerSearch;
import dev.orm.demo.desk.CustomerSort;
import dev.orm.demo.domain.MarketSegment;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds and shows customers. */
@Controller
class CustomerController {

    private static final int PAGE_SIZE = 20;

    private final CustomerDirectory customers;

    CustomerController(CustomerDirectory customers) {
        this.customers = customers;
    }

    @GetMapping("/customers")
    String search(
            @Valid @ModelAttribute("filter") @Nullable CustomerFilter understood,
            BindingResult problems,
            ListParameters list,
            Model model) {
        CustomerFilter filter = understood == null ? CustomerFilter.NONE : understood;
        CustomerSort sort = CustomerSort.of(list.sortOrDefault());
        CustomerPage page = problems.hasErrors()
                ? new CustomerPage(List.of(), null, null)
                : customers.search(new CustomerSearch(filter, sort, list.descending(), list.page(), PAGE_SIZE));
        model.addAttribute("filter", filter);
        model.addAttribute("customers", page);
        model.addAttribute("list", new CustomerListLinks(filter, sort, list.descending()));
        model.addAttribute("problems", FormProblems.of(problems));
        model.addAttribute("nations", customers.nations());
        model.addAttribute("segments", MarketSegment.values());
        return "customers";
    }

    @GetMapping("/customers/{id}")
    String customer(@PathVariable long id, @RequestParam @Nullable String page, Model model) {
        model.addAttribute("customer", customers.view(id, page));
        model.addAttribute("firstPage", page == null || page.isEmpty());
        return "customer";
    }
}
