package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/** What a person reads when an application does not start: the analysis of the first analyzer, Boot's or ours, that knows the failure. */
final class FailedStart {

    private FailedStart() {}

    static FailureAnalysis of(ApplicationContextRunner failing) {
        AtomicReference<ConfigurableApplicationContext> started = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        failing.withInitializer(started::set).run(context -> failure.set(context.getStartupFailure()));
        assertThat(failure).as("the failure of the start").doesNotHaveValue(null);
        return analyze(started.get(), failure.get());
    }

    private static FailureAnalysis analyze(ConfigurableApplicationContext context, Throwable failure) {
        ArgumentResolver beans = ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
                .and(Environment.class, context.getEnvironment());
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, beans, (type, name, cause) -> {})
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody explains the failure", failure));
    }
}
