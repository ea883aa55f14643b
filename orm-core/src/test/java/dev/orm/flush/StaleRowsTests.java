package dev.orm.flush;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.dialect.Write;
import dev.orm.engine.WriteResult;
import dev.orm.mapping.AccessMode;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.state.InstanceState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

class StaleRowsTests {

    @Entity
    static class Seat {

        @Id
        Long id = 0L;
    }

    private final EntityMapping<Seat> mapping = MappingRegistry.builder()
            .classes(Seat.class)
            .access(AccessMode.REFLECTIVE)
            .build()
            .entity(Seat.class);

    private void require(int rows, int... counts) {
        List<InstanceState> states = LongStream.range(0, rows)
                .mapToObj(id -> InstanceState.persistent(mapping, new Seat(), id))
                .toList();
        Write write = new Write("update seat", List.of(), List.of(), Write.Kind.COUNTS, List.of());
        StaleRows.requireAll(mapping, states, List.of(new Answer(write, new WriteResult(counts, List.of()))));
    }

    @Test
    void aRowThatWasNotHitIsMissed() {
        assertThatThrownBy(() -> require(2, 1, 0)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void oneCountForAllThatIsTooSmallTellsOfAMissingRow() {
        assertThatThrownBy(() -> require(3, 2)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void aCountThatTheDriverDoesNotKnowIsNoMissingRow() {
        assertThatCode(() -> require(3, Statement.SUCCESS_NO_INFO)).doesNotThrowAnyException();
        assertThatCode(() -> require(2, 1, Statement.SUCCESS_NO_INFO)).doesNotThrowAnyException();
    }
}
