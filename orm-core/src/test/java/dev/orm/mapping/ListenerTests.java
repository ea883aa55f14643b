package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.event.Callbacks;
import dev.orm.event.EntityListener;
import dev.orm.event.LifecycleEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is told of an entity's life, and in which order. */
class ListenerTests {

    interface Hearing {
        List<String> heard();
    }

    static class First {
        @PrePersist
        void hear(Hearing hearing) {
            hearing.heard().add("first");
        }
    }

    static class Second extends First {
        @PrePersist
        void hearToo(Hearing hearing) {
            hearing.heard().add("second");
        }
    }

    @MappedSuperclass
    @EntityListeners(First.class)
    abstract static class Plain implements Hearing {
        @Transient
        final List<String> heard = new ArrayList<>();

        @Override
        public List<String> heard() {
            return heard;
        }

        @PrePersist
        void prepare() {
            heard.add("base");
        }
    }

    @Entity
    @EntityListeners(Second.class)
    static class Listening extends Plain {
        @Id
        Long id;

        @PrePersist
        private void own() {
            heard.add("own");
        }
    }

    @Entity
    @ExcludeDefaultListeners
    @ExcludeSuperclassListeners
    @EntityListeners(Second.class)
    static class Choosy extends Plain {
        @Id
        Long id;
    }

    @Entity
    static class Overriding extends Plain {
        @Id
        Long id;

        @Override
        @PrePersist
        void prepare() {
            heard.add("overridden");
        }
    }

    @Entity
    static class Silencing extends Plain {
        @Id
        Long id;

        @Override
        void prepare() {
            heard.add("not a callback any more");
        }
    }

    private static List<String> heardBy(Hearing subject, MappingRegistry.Builder registry) {
        Callbacks callbacks = registry.classes(subject.getClass())
                .build()
                .entity(subject.getClass())
                .callbacks();
        callbacks.call(LifecycleEvent.PRE_PERSIST, subject);
        return subject.heard();
    }

    private static EntityListener<Hearing> everybody() {
        return EntityListener.on(
                LifecycleEvent.PRE_PERSIST,
                Hearing.class,
                hearing -> hearing.heard().add("default"));
    }

    @Test
    void defaultListenersComeFirstThenNamedOnesThenMethodsAndSuperclassesBeforeSubclasses() {
        assertThat(heardBy(new Listening(), MappingRegistry.builder().listeners(List.of(everybody()))))
                .containsExactly("default", "first", "first", "second", "base", "own");
    }

    @Test
    void anEntityMayExcludeDefaultListenersAndThoseOfItsSuperclasses() {
        assertThat(heardBy(new Choosy(), MappingRegistry.builder().listeners(List.of(everybody()))))
                .containsExactly("first", "second", "base");
    }

    @Test
    void anOverriddenMethodIsCalledOnceAsWhatItIsNow() {
        assertThat(heardBy(new Overriding(), MappingRegistry.builder())).containsExactly("first", "overridden");
    }

    @Test
    void anOverrideWithoutTheAnnotationIsNoCallback() {
        assertThat(heardBy(new Silencing(), MappingRegistry.builder())).containsExactly("first");
    }

    @Test
    void listenersComeFromTheFactoryWhenTheyAreFirstCalledAndServeAllEntities() {
        List<Class<?>> made = new ArrayList<>();
        MappingRegistry registry = MappingRegistry.builder()
                .classes(Listening.class, Overriding.class)
                .listenerFactory(type -> {
                    made.add(type);
                    return type == Second.class ? new Second() : new First();
                })
                .build();
        assertThat(made).isEmpty();

        registry.entity(Listening.class).callbacks().call(LifecycleEvent.PRE_PERSIST, new Listening());
        registry.entity(Overriding.class).callbacks().call(LifecycleEvent.PRE_PERSIST, new Overriding());

        assertThat(made).containsExactly(First.class, Second.class);
    }

    @Test
    void aListenerToNoEventIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntityListener<>(Hearing.class, Set.of(), hearing -> {}))
                .withMessageContaining("Hearing")
                .withMessageContaining("names no event");
    }
}
