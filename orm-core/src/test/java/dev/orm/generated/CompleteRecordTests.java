package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.generated.people.Ticket;
import dev.orm.mapping.EntityMapping;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record may check its components when it is made. */
final class CompleteRecordTests {

    static Stream<EntityMapping<Ticket>> mappings() {
        return Stream.of(AccessCases.GENERATED.entity(Ticket.class), AccessCases.REFLECTIVE.entity(Ticket.class));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void idIsWrittenAsAWhole(EntityMapping<Ticket> mapping) {
        Ticket ticket = mapping.access().newInstance();
        Ticket.Key id = new Ticket.Key(7, "1A");

        mapping.id().set(ticket, id);

        assertThat(mapping.id().get(ticket)).isEqualTo(id);
    }
}
