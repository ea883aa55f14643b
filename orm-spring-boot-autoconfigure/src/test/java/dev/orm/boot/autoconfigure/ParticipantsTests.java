package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.annotation.Order;

/** Beans take part as if Spring had injected them. */
final class ParticipantsTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner();

    interface Part {}

    private static Participants participants(AssertableApplicationContext context) {
        return new Participants(
                context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                        .getBeanFactory(),
                null);
    }

    @Test
    void orderIsThatOfSpring() {
        application.withUserConfiguration(Ranked.class).run(context -> {
            List<Part> parts = participants(context).all(Part.class);
            assertThat(parts)
                    .hasSize(6)
                    .containsExactlyElementsOf(
                            context.getBeanProvider(Part.class).orderedStream().toList());
            assertThat(parts.get(0)).isInstanceOf(First.class);
            assertThat(parts.get(1)).isSameAs(context.getBean("declared"));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Ranked {

        @Bean
        Part last() {
            return new Part() {};
        }

        @Bean
        @Nullable
        Part switchedOff() {
            return null;
        }

        @Bean
        Part prior() {
            return new Prior();
        }

        @Bean
        Part annotated() {
            return new Annotated();
        }

        @Bean
        Part ranked() {
            return new Second();
        }

        @Bean
        @Order(1)
        Part declared() {
            return new Part() {};
        }

        @Bean
        Part first() {
            return new First();
        }
    }

    @Priority(4)
    static final class Prior implements Part {}

    @Order(3)
    static final class Annotated implements Part {}

    static final class Second implements Part, Ordered {

        @Override
        public int getOrder() {
            return 2;
        }
    }

    /** Before all that are merely ordered. */
    static final class First implements Part, PriorityOrdered {

        @Override
        public int getOrder() {
            return 100;
        }
    }

    @Test
    void aFallbackGivesWay() {
        application
                .withUserConfiguration(WithFallback.class)
                .run(context ->
                        assertThat(participants(context).one(Part.class)).isSameAs(context.getBean("regular")));
    }

    @Configuration(proxyBeanMethods = false)
    static class WithFallback {

        @Bean
        @Fallback
        Part fallback() {
            return new Part() {};
        }

        @Bean
        Part regular() {
            return new Part() {};
        }
    }

    @Test
    void ofSeveralTheOneOfHighestPriorityIsTaken() {
        application
                .withBean("plain", Part.class, () -> new Part() {})
                .withBean(Prior.class)
                .run(context ->
                        assertThat(participants(context).one(Part.class)).isInstanceOf(Prior.class));
    }

    @Test
    void aBeanThatIsNullIsNone() {
        application
                .withUserConfiguration(SwitchedOff.class)
                .run(context ->
                        assertThat(participants(context).one(Part.class)).isNull());
    }

    @Configuration(proxyBeanMethods = false)
    static class SwitchedOff {

        @Bean
        @Nullable
        Part none() {
            return null;
        }
    }

    @Test
    void whatTheParentGivesToOthersIsNotForEverybody() {
        application
                .withUserConfiguration(Parent.class)
                .run(parent -> application
                        .withParent(parent)
                        .run(context -> assertThat(participants(context).all(Part.class))
                                .containsExactly(parent.getBean("shared", Part.class))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Parent {

        @Bean
        Part shared() {
            return new Part() {};
        }

        @Bean(defaultCandidate = false)
        Part ofAnother() {
            return new Part() {};
        }
    }
}
