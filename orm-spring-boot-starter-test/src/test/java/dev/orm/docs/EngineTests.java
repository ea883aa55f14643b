package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.docs.audit.Audit;
import dev.orm.docs.audit.EntryRepository;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A database of its own for what happened. */
@SpringBootTest(
        properties = {
            "spring.datasource.generate-unique-name=true",
            "orm.engines.audit.url=jdbc:h2:mem:page-audit",
            "orm.engines.audit.packages=dev.orm.docs.audit"
        })
@Import(Audit.class)
class EngineTests {

    @Autowired
    private Audit audit;

    @Autowired
    private CustomerRepository customers;

    @Autowired
    private EntryRepository entries;

    @Test
    void eachRepositoryWorksOnItsOwnDatabase() {
        customers.save(new Customer("Ann", "Berlin"));
        audit.note("Ann came");

        assertThat(customers.count()).isEqualTo(1);
        assertThat(entries.count()).isEqualTo(1);
    }
}
