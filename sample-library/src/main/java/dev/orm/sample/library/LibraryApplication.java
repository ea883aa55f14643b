package dev.orm.sample.library;

import dev.orm.sample.catalog.Book;
import dev.orm.sample.library.lending.Loan;
import dev.orm.spring.repository.config.EnableOrmRepositories;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;

/** The application; its catalogue comes from a jar of its own, so both are named. */
@SpringBootApplication
@EntityScan(basePackageClasses = {Book.class, Loan.class})
@EnableOrmRepositories(basePackageClasses = {Book.class, Loan.class})
public class LibraryApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(LibraryApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
