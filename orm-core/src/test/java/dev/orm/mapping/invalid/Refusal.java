package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
import java.util.ArrayList;
import java.util.List;

/** What a registry says of classes it refuses. */
final class Refusal {

    private Refusal() {}

    static List<String> of(Class<?>... classes) {
        List<String> problems = new ArrayList<>();
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> MappingRegistry.of(classes))
                .satisfies(refused -> problems.addAll(refused.problems()));
        return problems;
    }
}
