package dev.orm.spring.observation;

import dev.orm.engine.Operation;
import dev.orm.engine.OperationEvent;
import dev.orm.engine.OperationListener;
import dev.orm.engine.StatementEvent;
import dev.orm.engine.StatementListener;
import dev.orm.sql.render.Constants;
import dev.orm.sql.render.StatementCache;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

/** What one engine did since the start, in numbers. Safe for use by many threads. */
public final class EngineFigures implements OperationListener, StatementListener {

    /** Statements beyond so many texts are counted together. */
    static final int TEXTS = 500;

    /** Texts that are the same up to here are counted together. */
    static final int LONGEST = 4_000;

    /** What stands for the texts of all statements that are not told apart. */
    static final String OTHERS = "(other statements)";

    private static final Ending NOTHING = event -> {};

    private final Ending sessionEnd = this::sessionEnded;
    private final String name;
    private final StatementCache cache;
    private final LongAdder sessionsOpened = new LongAdder();
    private final LongAdder sessionsClosed = new LongAdder();
    private final LongAdder flushes = new LongAdder();
    private final LongAdder lazyLoads = new LongAdder();
    private final LongAdder entities = new LongAdder();
    private final LongAdder statements = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder rows = new LongAdder();
    /** By texts without constants, which are what is shown. */
    private final Map<String, StatementFigures> byText = new ConcurrentHashMap<>();

    /** By texts as they were sent, so that those of a statement that comes again need not be searched for constants. */
    private final Map<String, StatementFigures> bySent = new ConcurrentHashMap<>();

    private final List<IntConsumer> statementsOfSession = new CopyOnWriteArrayList<>();

    EngineFigures(String name, StatementCache cache) {
        this.name = name;
        this.cache = cache;
    }

    /** Tells somebody, whenever a session is closed, how many statements it sent. */
    void onSession(IntConsumer statementCount) {
        statementsOfSession.add(statementCount);
    }

    @Override
    public Ending begun(Operation operation) {
        switch (operation.kind()) {
            case SESSION -> sessionsOpened.increment();
            case FLUSH -> flushes.increment();
            case LOAD -> lazyLoads.increment();
            default -> {}
        }
        return operation.kind() == Operation.Kind.SESSION ? sessionEnd : NOTHING;
    }

    private void sessionEnded(OperationEvent event) {
        sessionsClosed.increment();
        entities.add(event.counts().entities());
        statementsOfSession.forEach(consumer -> consumer.accept(event.counts().statements()));
    }

    @Override
    public void executed(StatementEvent event) {
        statements.increment();
        rows.add(Math.max(event.rows(), 0));
        if (event.failure() != null) {
            failures.increment();
        }
        figures(event.sql()).add(event);
    }

    private StatementFigures figures(String text) {
        String sql = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        StatementFigures known = bySent.get(sql);
        if (known != null) {
            return known;
        }
        StatementFigures found = shown(Constants.hiddenIn(sql));
        if (bySent.size() < TEXTS) {
            bySent.put(sql, found);
        }
        return found;
    }

    private StatementFigures shown(String sql) {
        StatementFigures known = byText.get(sql);
        return known != null
                ? known
                : byText.computeIfAbsent(byText.size() < TEXTS ? sql : OTHERS, unknown -> new StatementFigures());
    }

    /** What the application calls the engine. */
    public String name() {
        return name;
    }

    /** The texts of statements that are kept. */
    public StatementCache cache() {
        return cache;
    }

    /** How many sessions were opened. */
    public long sessionsOpened() {
        return sessionsOpened.sum();
    }

    /** How many sessions are open now. */
    public long sessionsOpen() {
        return Math.max(sessionsOpened.sum() - sessionsClosed.sum(), 0);
    }

    /** How many flushes wrote something. */
    public long flushes() {
        return flushes.sum();
    }

    /** How often something was used that had not been loaded. */
    public long lazyLoads() {
        return lazyLoads.sum();
    }

    /** How many entities the sessions filled from rows that are closed by now. */
    public long entitiesLoaded() {
        return entities.sum();
    }

    /** How many statements were sent, also outside sessions. */
    public long statements() {
        return statements.sum();
    }

    /** How many statements failed. */
    public long failures() {
        return failures.sum();
    }

    /** How many rows statements read or changed. */
    public long rows() {
        return rows.sum();
    }

    /** The statements that took longest in all, with their figures; at most so many. */
    public List<Map.Entry<String, StatementFigures>> longest(int most) {
        return byText.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().nanos()))
                .limit(most)
                .<Map.Entry<String, StatementFigures>>map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }
}
