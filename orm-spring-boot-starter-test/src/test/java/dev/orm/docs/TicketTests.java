package dev.orm.docs;

import static dev.orm.docs.Ticket_.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.AuditorAware;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "spring.datasource.generate-unique-name=true")
class TicketTests {

    @Autowired
    private Session session;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Desk desk;

    @TestConfiguration
    static class Desk {

        private final List<String> closed = new ArrayList<>();

        @Bean
        AuditorAware<String> clerk() {
            return () -> Optional.of("ann");
        }

        @TransactionalEventListener
        void closed(Ticket.Closed event) {
            closed.add(event.subject());
        }
    }

    @Test
    void ticketThatIsClosedTellsSoAndKnowsWhoDidIt() {
        transactions.executeWithoutResult(status -> session.add(new Ticket("No light")));
        transactions.executeWithoutResult(status -> session.query(TICKET).one().close());

        Ticket ticket = session.query(TICKET).one();
        assertThat(ticket.isOpen()).isFalse();
        assertThat(ticket.getOpenedAt()).isNotNull();
        assertThat(ticket.getChangedBy()).isEqualTo("ann");
        assertThat(desk.closed).containsExactly("No light");
    }
}
