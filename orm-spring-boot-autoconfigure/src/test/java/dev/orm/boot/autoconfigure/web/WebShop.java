package dev.orm.boot.autoconfigure.web;

import dev.orm.session.Session;
import dev.orm.spring.repository.InvalidSortException;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The shop behind HTTP, as small as an application can be. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackageClasses = {Customer.class, Directory.class})
@Import({WebShop.Customers.class, WebShop.Refusals.class})
class WebShop {

    @RestController
    static class Customers {

        private final CustomerRepository customers;
        private final Directory directory;
        private final Session session;

        Customers(CustomerRepository customers, Directory directory, Session session) {
            this.customers = customers;
            this.directory = directory;
            this.session = session;
        }

        @GetMapping("/customers")
        List<String> all(Pageable pageable) {
            return customers.findAll(pageable).map(Customer::getName).getContent();
        }

        @GetMapping("/customers/active")
        List<String> active(Pageable pageable) {
            return customers.findByActive(true, pageable).map(Customer::getName).getContent();
        }

        @GetMapping("/customers/starting")
        List<String> starting(@RequestParam String start, Sort sort) {
            return customers.findByNameStartingWith(start, sort).stream()
                    .map(Customer::getName)
                    .toList();
        }

        @GetMapping("/directory")
        List<String> directory(Pageable pageable) {
            return directory.entries(pageable).map(Directory.Entry::name).getContent();
        }

        @GetMapping("/customers/{name}")
        String one(@PathVariable String name) {
            return customers.findByName(name).map(Customer::getName).orElse("nobody");
        }

        @GetMapping("/later/{name}")
        Callable<String> later(@PathVariable String name) {
            session.query(Customer.class).count();
            return () -> customers.findByName(name).map(Customer::getName).orElse("nobody")
                    + session.query(Customer.class).count();
        }

        @GetMapping("/broken/{name}")
        Callable<String> broken(@PathVariable String name) {
            return () -> {
                customers.findByName(name);
                throw new IllegalStateException("not today");
            };
        }
    }

    /** Answers orders by what does not exist as the page about Spring says. */
    @RestControllerAdvice
    static class Refusals {

        @ExceptionHandler
        ResponseEntity<Map<String, String>> refused(InvalidSortException refusal) {
            return ResponseEntity.badRequest()
                    .body(Map.of("property", refusal.property(), "message", String.valueOf(refusal.getMessage())));
        }

        @ExceptionHandler
        ResponseEntity<String> failed(IllegalStateException failure) {
            return ResponseEntity.internalServerError().body("failed");
        }
    }
}
