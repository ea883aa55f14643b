package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.annotation.GeneratedAs;
import dev.orm.annotation.ServerDefault;
import dev.orm.testing.Covers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerValueTests extends SessionTest {

    ServerValueTests(Lab lab) {
        super(lab, Ticket.class);
    }

    @Entity(name = "Ticket")
    static class Ticket {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        @Column(length = 20)
        @Nullable
        String title;

        @ServerDefault("'open'")
        @Column(length = 20, nullable = false)
        @Nullable
        String state;

        @ServerDefault("'calm'")
        @Column(length = 20)
        @Nullable
        String mood;

        @Column(precision = 10, scale = 2)
        BigDecimal price = BigDecimal.ONE;

        int quantity = 1;

        @GeneratedAs("price * quantity")
        @Column(precision = 12, scale = 2)
        @Nullable
        BigDecimal total;

        protected Ticket() {}

        Ticket(String title, int quantity) {
            this.title = title;
            this.quantity = quantity;
        }
    }

    @Test
    @Covers({"M14.2", "D5.1"})
    void defaultOfTheDatabaseIsKnownToTheObjectAfterTheFlush() {
        Ticket open = new Ticket("a", 1);
        Ticket closed = new Ticket("b", 1);
        closed.state = "closed";
        session.addAll(List.of(open, closed));
        session.flush();
        assertThat(open.state).isEqualTo("open");
        assertThat(closed.state).isEqualTo("closed");
        session.commit();
        Ticket found = inDatabase(other ->
                other.query(Ticket.class).filterBy("state", "open").first().orElseThrow());
        assertThat(found.title).isEqualTo("a");
    }

    @Test
    @Covers({"M15.2", "D5.2"})
    void computedColumnIsNeverWrittenAndReadAgainAfterInsertAndUpdate() {
        Ticket ticket = new Ticket("a", 3);
        ticket.price = new BigDecimal("2.50");
        ticket.total = new BigDecimal("99");
        session.add(ticket);
        session.flush();
        assertThat(ticket.total).isEqualByComparingTo("7.50");
        ticket.quantity = 4;
        ticket.total = new BigDecimal("98");
        List<String> written = sql.texts(session::flush);
        assertThat(ticket.total).isEqualByComparingTo("10");
        assertThat(session.isModified(ticket)).isFalse();
        assertThat(written)
                .filteredOn(text -> text.startsWith("update"))
                .isNotEmpty()
                .noneMatch(text -> text.contains("total"));
        session.commit();
    }

    @Test
    @Covers({"M15.2", "D5.3"})
    void valuesOfAllObjectsOfAClassComeWithOneStatement() {
        session.addAll(List.of(new Ticket("a", 1), new Ticket("b", 2), new Ticket("c", 3)));
        List<String> sent = sql.texts(session::flush);
        assertThat(sent)
                .filteredOn(text -> text.startsWith("select") && text.contains("total"))
                .hasSize(1);
        assertThat(sent).filteredOn(text -> text.startsWith("insert")).noneMatch(text -> text.contains("total"));
        session.commit();
    }

    @Test
    @Covers("D5.1")
    void bulkInsertsLeaveDefaultsToTheDatabase() {
        Ticket closed = new Ticket("b", 1);
        closed.state = "closed";

        session.insertAll(Ticket.class, List.of(new Ticket("a", 1), closed, new Ticket("c", 1)));
        session.commit();

        assertInDatabase(other -> other.query(Ticket.class).list().stream()
                        .map(each -> each.title + " " + each.state + " " + each.mood)
                        .sorted()
                        .toList())
                .isEqualTo(List.of("a open calm", "b closed calm", "c open calm"));
    }

    @Test
    @Covers("D5.1")
    void upsertsLeaveDefaultsToTheDatabaseAndValuesToTheirRows() {
        long id = givenId(other -> {
            Ticket there = new Ticket("a", 1);
            there.state = "closed";
            other.add(there);
            other.flush();
            return there.id;
        });
        Ticket there = new Ticket("a", 2);
        there.id = id;
        Ticket fresh = new Ticket("b", 1);
        fresh.id = id + 100;
        fresh.mood = "tense";

        List<Ticket> written = session.upsertAll(List.of(there, fresh));

        assertThat(written)
                .extracting(each -> each.quantity + " " + each.state + " " + each.mood)
                .containsExactly("2 closed calm", "1 open tense");
        session.commit();
    }

    @Test
    @Covers("D5.3")
    void rollbackTakesBackWhatTheDatabaseMade() {
        Ticket ticket = new Ticket("a", 3);
        session.add(ticket);
        session.flush();
        assertThat(ticket.state).isEqualTo("open");
        session.rollback();
        assertThat(ticket.state).isNull();
        assertThat(ticket.total).isNull();
    }

    @Test
    @Covers("U15.2")
    void nullThatIsForcedBeatsTheDefaultOfTheColumn() {
        Ticket calm = new Ticket("a", 1);
        Ticket none = new Ticket("b", 1);
        session.addAll(List.of(calm, none));
        session.setNull(none, mappings.entity(Ticket.class).source().assignable("mood"));
        session.flush();

        assertThat(calm.mood).isEqualTo("calm");
        assertThat(none.mood).isNull();
        session.commit();
        assertInDatabase(other -> other.get(Ticket.class, none.id).mood).isNull();
    }
}
