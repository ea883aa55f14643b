package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import org.junit.jupiter.api.Test;

class RefusedCallbackTests {

    @Entity
    static class StaticCallback {
        @Id
        Long id;

        @PrePersist
        static void stamp() {}
    }

    @Test
    void staticMethod() {
        assertThat(Refusal.of(StaticCallback.class))
                .containsExactly(
                        "StaticCallback.stamp() has @PrePersist, but is static: a callback is an instance method that is not"
                                + " final.");
    }

    @Entity
    static class FinalCallback {
        @Id
        Long id;

        @PrePersist
        final void stamp() {}
    }

    @Test
    void finalMethod() {
        assertThat(Refusal.of(FinalCallback.class))
                .containsExactly(
                        "FinalCallback.stamp() has @PrePersist, but is final: a callback is an instance method that is not"
                                + " final.");
    }

    @Entity
    static class WithParameter {
        @Id
        Long id;

        @PostLoad
        void stamp(Object self) {}
    }

    @Test
    void methodOfAnEntityWithParameter() {
        assertThat(Refusal.of(WithParameter.class))
                .containsExactly(
                        "WithParameter.stamp() has @PostLoad, so it must be declared as void stamp(), without parameters.");
    }

    @Entity
    static class Throwing {
        @Id
        Long id;

        @PrePersist
        void stamp() throws Exception {}
    }

    @Test
    void checkedException() {
        assertThat(Refusal.of(Throwing.class))
                .containsExactly(
                        "Throwing.stamp() has @PrePersist and declares a checked exception, which nobody could catch: throw"
                                + " an unchecked one.");
    }

    @Entity
    static class Twice {
        @Id
        Long id;

        @PrePersist
        void stamp() {}

        @PrePersist
        void check() {}
    }

    @Test
    void twoMethodsForOneEvent() {
        assertThat(Refusal.of(Twice.class))
                .containsExactly(
                        "Twice has several methods with @PrePersist, and their order would be anyone's guess: check(), stamp()."
                                + " Let one of them call the others.");
    }

    static class Silent {
        @PrePersist
        void stamp() {}
    }

    @Entity
    @EntityListeners(Silent.class)
    static class WithSilent {
        @Id
        Long id;
    }

    @Test
    void methodOfAListenerWithoutParameter() {
        assertThat(Refusal.of(WithSilent.class))
                .containsExactly(
                        "Silent.stamp() has @PrePersist, so it must be declared as void stamp(...), with the entity as its"
                                + " only parameter.");
    }

    static class ForText {
        @PrePersist
        void stamp(String text) {}
    }

    @Entity
    @EntityListeners(ForText.class)
    static class WithForeign {
        @Id
        Long id;
    }

    @Test
    void listenerToAnotherType() {
        assertThat(Refusal.of(WithForeign.class))
                .containsExactly(
                        "ForText.stamp() takes a String, but WithForeign, which names this listener, is none: let it take a"
                                + " type that all its entities have.");
    }

    static class Demanding {
        Demanding(String collaborator) {}

        @PrePersist
        void stamp(Object entity) {}
    }

    @Entity
    @EntityListeners(Demanding.class)
    static class WithDemanding {
        @Id
        Long id;
    }

    @Test
    void listenerThatCannotBeMade() {
        assertThat(Refusal.of(WithDemanding.class))
                .containsExactly(
                        "WithDemanding names the listener Demanding, which has no no-argument constructor: add one, it may be"
                                + " protected; or give the registry a ListenerFactory.");
    }

    @Embeddable
    static class Part {
        String text;

        @PrePersist
        void stamp() {}
    }

    @Entity
    static class Whole {
        @Id
        Long id;

        @Embedded
        Part part;
    }

    @Test
    void callbackOfAnEmbeddable() {
        assertThat(Refusal.of(Whole.class))
                .containsExactly(
                        "Part.stamp() is a callback of an embeddable, which has no life of its own: move it to the entities"
                                + " that embed Part.");
    }
}
