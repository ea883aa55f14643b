package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.annotation.TimeOrdered;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidTests {

    @Entity
    static class Random {
        @Id
        @GeneratedValue
        UUID id;
    }

    @Entity
    static class Ordered {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        @TimeOrdered
        UUID id;
    }

    @Entity
    static class AsText {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        @TimeOrdered
        String id;
    }

    private static Object newId(Class<?> entity) {
        return MappingRegistry.of(entity).entity(entity).id().newUuid();
    }

    @Test
    void uuidsAreRandomUnlessSaidOtherwise() {
        assertThat((UUID) newId(Random.class)).returns(4, UUID::version).returns(2, UUID::variant);
    }

    @Test
    void timeOrderedOnesHoldTheMillisecondTheyWereMadeIn() {
        long before = Instant.now().toEpochMilli();
        UUID uuid = (UUID) newId(Ordered.class);
        long after = Instant.now().toEpochMilli();

        assertThat(uuid).returns(7, UUID::version).returns(2, UUID::variant);
        assertThat(uuid.getMostSignificantBits() >>> 16).isBetween(before, after + 1);
    }

    @Test
    void timeOrderedOnesAscendHoweverFastTheyAreMade() {
        dev.orm.mapping.Id id =
                MappingRegistry.of(Ordered.class).entity(Ordered.class).id();
        List<String> made = Stream.generate(id::newUuid)
                .limit(20_000)
                .map(Objects::toString)
                .toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anIdOfTextHoldsAUuidAsText() {
        assertThat(UUID.fromString((String) newId(AsText.class)).version()).isEqualTo(7);
    }
}
