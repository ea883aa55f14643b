package dev.orm.boot.autoconfigure.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.autoconfigure.OrmWebAutoConfiguration;
import dev.orm.spring.repository.InvalidSortException;
import dev.orm.spring.web.InvalidSortAdvice;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a request for an order that there is not is answered where the application says nothing. */
final class RefusedSortTests {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(OrmWebAutoConfiguration.class, WebMvcAutoConfiguration.class));

    @RestController
    static class Refusing {

        @GetMapping("/all")
        String all(@RequestParam String sort) {
            throw new InvalidSortException(sort, "Cannot sort: Customer has no such attribute; there are: secret");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Refusing.class)
    static class Plain {}

    @RestControllerAdvice
    static class Own {

        @ExceptionHandler
        ResponseEntity<String> refused(InvalidSortException refusal) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(refusal.property());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Refusing.class, Own.class})
    static class WithHandler {}

    @Test
    @Covers("SI1.5")
    void isAWrongRequest() {
        application
                .withUserConfiguration(Plain.class)
                .run(context -> assertThat(MockMvcTester.from(context).get().uri("/all?sort=nickname"))
                        .hasStatus(HttpStatus.BAD_REQUEST)
                        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .bodyJson()
                        .satisfies(body -> assertThat(body.getJson())
                                .contains("\"property\":\"nickname\"")
                                .contains("cannot be sorted by")
                                .doesNotContain("secret")));
    }

    @Test
    @Covers("SI1.5")
    void longTextsAreCut() {
        application
                .withUserConfiguration(Plain.class)
                .run(context -> assertThat(MockMvcTester.from(context).get().uri("/all?sort=" + "x".repeat(5_000)))
                        .hasStatus(HttpStatus.BAD_REQUEST)
                        .bodyText()
                        .hasSizeLessThan(500));
    }

    @Test
    @Covers("SI1.5")
    void handlerOfTheApplicationComesFirst() {
        application
                .withUserConfiguration(WithHandler.class)
                .run(context -> assertThat(MockMvcTester.from(context).get().uri("/all?sort=nickname"))
                        .hasStatus(HttpStatus.CONFLICT)
                        .bodyText()
                        .isEqualTo("nickname"));
    }

    @Test
    void withoutAWebApplicationThereIsNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmWebAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(InvalidSortAdvice.class));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmWebAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("org.springframework.web", "org.springframework.http"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("ormInvalidSortAdvice"));
    }
}
