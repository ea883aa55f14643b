package dev.orm.demo.api;

import dev.orm.demo.desk.CustomerDirectory;
import dev.orm.demo.desk.CustomerFilter;
import dev.orm.demo.desk.CustomerPage;
import dev.orm.demo.desk.CustomerSearch;
import dev.orm.demo.desk.CustomerSort;
import dev.orm.demo.desk.CustomerView;
import dev.orm.demo.desk.InvalidRequestException;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers as JSON. */
@RestController
@RequestMapping("/api/customers")
class CustomerApi {

    private final CustomerDirectory customers;

    CustomerApi(CustomerDirectory customers) {
        this.customers = customers;
    }

    @GetMapping
    CustomerPage search(
            @Valid @ModelAttribute CustomerFilter filter,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "asc") String dir,
            @RequestParam @Nullable String page,
            @RequestParam(defaultValue = "20") int size) {
        boolean descending = dir.equals("desc");
        if (!descending && !dir.equals("asc")) {
            throw new InvalidRequestException("A list is sorted asc or desc");
        }
        return customers.search(new CustomerSearch(filter, CustomerSort.of(sort), descending, page, size));
    }

    @GetMapping("/{id}")
    CustomerView customer(@PathVariable long id, @RequestParam @Nullable String page) {
        return customers.view(id, page);
    }
}
