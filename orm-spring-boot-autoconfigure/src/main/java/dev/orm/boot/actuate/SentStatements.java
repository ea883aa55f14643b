package dev.orm.boot.actuate;

import dev.orm.spring.observation.EngineFigures;
import dev.orm.spring.observation.StatementFigures;
import dev.orm.spring.observation.StatementText;
import java.util.List;

/** The statements of an engine that took longest in all, since the application was started. */
record SentStatements(long sent, long failed, List<Sent> longest) {

    private static final int MOST = 100;

    /** One text of a statement. */
    record Sent(String sql, long count, long failed, long rows, long totalMicros, long longestMicros) {

        static Sent of(String sql, StatementFigures figures) {
            return new Sent(
                    StatementText.withoutLiterals(sql),
                    figures.count(),
                    figures.failures(),
                    figures.rows(),
                    figures.nanos() / 1_000,
                    figures.longestNanos() / 1_000);
        }
    }

    static SentStatements of(MappedEngine engine) {
        EngineFigures figures = engine.figures();
        if (figures == null) {
            return new SentStatements(0, 0, List.of());
        }
        return new SentStatements(
                figures.statements(),
                figures.failures(),
                figures.longest(MOST).stream()
                        .map(entry -> Sent.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
