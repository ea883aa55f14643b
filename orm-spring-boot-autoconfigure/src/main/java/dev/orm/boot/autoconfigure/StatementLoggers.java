package dev.orm.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Switches loggers on for the settings that ask for a log, unless {@code logging.level} says something of them, and off again with the last application
 * context of the process that asked.
 */
final class StatementLoggers implements DisposableBean {

    private static final Map<String, Integer> USERS = new ConcurrentHashMap<>();

    private final LoggingSystem logging = LoggingSystem.get(StatementLoggers.class.getClassLoader());
    private final List<String> switchedOn = new ArrayList<>();

    void switchOn(String logger) {
        if (!switchedOn.contains(logger) && USERS.compute(logger, this::begin) != null) {
            switchedOn.add(logger);
        }
    }

    private @Nullable Integer begin(String logger, @Nullable Integer users) {
        if (users != null) {
            return users + 1;
        }
        LoggerConfiguration known = logging.getLoggerConfiguration(logger);
        if (known != null && known.getConfiguredLevel() != null) {
            return null;
        }
        logging.setLogLevel(logger, LogLevel.DEBUG);
        return 1;
    }

    @Override
    public void destroy() {
        switchedOn.forEach(logger -> USERS.computeIfPresent(logger, this::end));
        switchedOn.clear();
    }

    private @Nullable Integer end(String logger, Integer users) {
        if (users > 1) {
            return users - 1;
        }
        logging.setLogLevel(logger, null);
        return null;
    }
}
