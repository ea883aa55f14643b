package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.mapping.AccessMode;
import dev.orm.mapping.MappingRegistry;
import org.junit.jupiter.api.Test;

class StaleAccessTests {

    @Test
    void accessGeneratedForOtherAttributesIsRefused() {
        assertThat(Refusal.of(Stale.class))
                .containsExactly(Stale_Access.class.getName()
                        + " was generated for other attributes than Stale has now: it lacks title, it still has name. Compile Stale"
                        + " again with the annotation processor.");
    }

    @Test
    void reflectiveAccessDoesNotNeedIt() {
        MappingRegistry registry = MappingRegistry.builder()
                .classes(Stale.class)
                .access(AccessMode.REFLECTIVE)
                .build();
        assertThat(registry.entity(Stale.class).access().paths()).containsExactly("id", "title");
    }
}
