package dev.orm.security;

import static dev.orm.security.Vault_.VAULT;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.unsafe;
import static dev.orm.sql.Sql.update;
import static dev.orm.sql.Sql.value;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.session.Synchronize;
import dev.orm.sql.Batch;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** E12: what users entrust to a database stands in no message, no log line above DEBUG and no text of an object. */
@OnEachDatabase
final class SecretTests {

    private static final String SECRET = "s3cr3t-marker";
    private static final String OTHER = "another-" + SECRET;

    /** Failures of each kind that a value takes part in. */
    private static final Map<String, Consumer<Session>> FAILURES = Map.ofEntries(
            entry("identifier of another row", s -> {
                s.add(new Vault(SECRET, "x"));
                s.flush();
            }),
            entry("identifier of an object in the session", s -> {
                s.add(s.get(Vault.class, SECRET));
                s.add(new Vault(SECRET, "x"));
                s.flush();
            }),
            entry("unique value of another row", s -> {
                s.add(new Vault("x", SECRET));
                s.flush();
            }),
            entry("unique value in a batch", s -> {
                s.addAll(List.of(new Vault("x", OTHER), new Vault("y", OTHER)));
                s.flush();
            }),
            entry("unique value in a bulk insert", s -> s.insertAll(List.of(new Vault("x", SECRET)))),
            entry("unique value of an upsert", s -> s.upsert(new Vault("x", SECRET))),
            entry("unique value of an update by key", s -> s.updateAll(List.of(new Vault(OTHER, SECRET)), VAULT.code)),
            entry(
                    "unique value of an update by condition",
                    s -> s.execute(update(VAULT).set(VAULT.code, SECRET).where(VAULT.name.eq(OTHER)))),
            entry(
                    "unique value of a batch of updates",
                    s -> s.execute(Batch.of(
                            update(VAULT)
                                    .set(VAULT.code, param("code", SqlTypes.STRING))
                                    .where(VAULT.name.eq(OTHER)),
                            List.of(Map.of("code", SECRET))))),
            entry(
                    "value of another type in a batch",
                    s -> s.execute(Batch.of(
                            update(VAULT)
                                    .set(VAULT.doors, param("doors", SqlTypes.INTEGER))
                                    .where(VAULT.name.eq(OTHER)),
                            List.of(Map.of("doors", SECRET))))),
            entry(
                    "value for an unknown name in a batch",
                    s -> s.execute(Batch.of(
                            update(VAULT)
                                    .set(VAULT.doors, param("doors", SqlTypes.INTEGER))
                                    .where(VAULT.name.eq(OTHER)),
                            List.of(Map.of("doors", 1, "more", SECRET))))),
            entry(
                    "value of another type",
                    s -> s.query(select(VAULT.name)
                                    .from(VAULT)
                                    .where(VAULT.doors.eq(param("doors", SqlTypes.INTEGER)))
                                    .bind("doors", SECRET))
                            .list()),
            entry(
                    "value for an unknown parameter",
                    s -> s.query(select(VAULT.name).from(VAULT).bind("none", SECRET))
                            .list()),
            entry("text that is too long", s -> {
                s.add(new Vault(SECRET.repeat(10), "x"));
                s.add(new Vault(SECRET.repeat(10), "y"));
                s.flush();
            }),
            entry("text with NUL", s -> {
                s.add(new Vault(SECRET + '\0', "x"));
                s.flush();
            }),
            entry("text with half of a pair", s -> {
                s.add(new Vault("x", '\ud800' + SECRET));
                s.flush();
            }),
            entry("reference to a row that is not there", s -> {
                Vault vault = new Vault("x", "y");
                vault.setInside(s.reference(Vault.class, "no " + SECRET));
                s.add(vault);
                s.flush();
            }),
            entry("object that another deleted", s -> {
                Vault vault = s.get(Vault.class, OTHER);
                s.execute(deleteFrom(VAULT).where(VAULT.name.eq(OTHER)), Synchronize.NONE);
                vault.setCode("x");
                s.flush();
            }),
            entry("reference that does not load", s -> s.refresh(s.reference(Vault.class, "no " + SECRET))),
            entry("object that is not there", s -> s.get(Vault.class, "no " + SECRET)),
            entry("identifier of another type", s -> s.find(Vault.class, new StringBuilder(SECRET))),
            entry(
                    "filter by a value of another type",
                    s -> s.query(Vault.class).filterBy("doors", SECRET).list()),
            entry(
                    "one of many",
                    s -> s.query(VAULT).where(VAULT.name.in(SECRET, OTHER)).one()),
            entry(
                    "one of none",
                    s -> s.query(VAULT).where(VAULT.name.eq("no " + SECRET)).one()),
            entry("text that is no number", s -> {
                s.query(select(value(SECRET).cast(SqlTypes.INTEGER)).from(VAULT))
                        .list();
                s.query(select(VAULT.name.cast(SqlTypes.INTEGER)).from(VAULT)).list();
                throw new IllegalStateException("it is one here");
            }),
            entry("object that the session does not have", s -> s.delete(new Vault(SECRET, SECRET))));

    private final TestDatabase database;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private Engine engine;
    private SessionFactory sessions;

    SecretTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void store() {
        database.clear();
        engine = Engine.of(database.dataSource()).withSlowThreshold(Duration.ofNanos(1));
        MappingRegistry registry = MappingRegistry.of(Vault.class);
        registry.metaData().createAll(engine);
        sessions = SessionFactory.of(engine, registry);
        try (Session session = sessions.openSession()) {
            session.addAll(List.of(new Vault(SECRET, SECRET), new Vault(OTHER, null)));
            session.commit();
        }
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
    }

    private static Throwable failure(SessionFactory sessions, Consumer<Session> mistake) {
        try (Session session = sessions.openSession()) {
            return catchThrowable(() -> mistake.accept(session));
        }
    }

    /** The driver's own messages are the causes; see the next test. */
    @Test
    void noMessageOfOursTellsValues() {
        List<String> told = new ArrayList<>();
        FAILURES.forEach((name, mistake) -> {
            Throwable failure = failure(sessions, mistake);
            for (Throwable each = failure; each != null && !(each instanceof SQLException); each = each.getCause()) {
                if (String.valueOf(each.getMessage()).contains(SECRET)) {
                    told.add(name + ": " + each);
                }
            }
        });
        assertThat(told).isEmpty();
    }

    @Test
    void eachMistakeIsRefusedOrTheDatabaseTakesIt() {
        List<String> passed = new ArrayList<>();
        FAILURES.forEach((name, mistake) -> {
            if (failure(sessions, mistake) == null) {
                passed.add(name);
            }
        });
        assertThat(passed)
                .allMatch(name -> database.product() == DatabaseProduct.SQLITE && name.equals("text that is too long"));
    }

    @Test
    void nothingThatIsThrownTellsValuesWhereDriversMessagesAreWithheld() {
        SessionFactory redacting =
                SessionFactory.of(engine.withRedactedDriverMessages(), MappingRegistry.of(Vault.class));
        List<String> told = new ArrayList<>();
        FAILURES.forEach((name, mistake) -> {
            String trace = trace(failure(redacting, mistake));
            if (trace.contains(SECRET)) {
                told.add(name + ": " + trace);
            }
        });
        assertThat(told).isEmpty();
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }

    @Test
    void noLogLineAboveDebugTellsValues() {
        FAILURES.values().forEach(mistake -> failure(sessions, mistake));
        assertThat(log.list).isNotEmpty();
        List<String> lines = log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .map(event -> event.getLoggerName()
                        + ' '
                        + event.getFormattedMessage()
                        + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void noObjectOfOursTellsValues() {
        List<Object> objects = new ArrayList<>();
        Engine listening = engine.withListeners(objects::add);
        objects.add(listening);
        objects.add(sessions);
        var read = select(VAULT.code).from(VAULT).where(VAULT.name.eq(SECRET), VAULT.code.in(SECRET, OTHER));
        var insert = insertInto(VAULT).columns(VAULT.name, VAULT.code).values("x", OTHER);
        var change = update(VAULT).set(VAULT.code, OTHER).where(VAULT.name.startsWith(SECRET));
        var batch = Batch.of(
                update(VAULT).set(VAULT.code, param("code", SqlTypes.STRING)).where(VAULT.name.eq(SECRET)),
                List.of(Map.of("code", SECRET)));
        objects.addAll(List.of(
                read,
                read.bind("name", SECRET),
                insert,
                change,
                batch,
                change.returning(VAULT.name),
                deleteFrom(VAULT).where(VAULT.code.eq(SECRET)),
                read.subquery("s"),
                VAULT.code.eq(SECRET),
                VAULT.code.contains(SECRET).or(VAULT.name.between(SECRET, OTHER)),
                value(SECRET),
                unsafe("code = ?", SECRET),
                unsafe("code = :code").bind("code", SECRET).asCondition()));
        try (Session session =
                SessionFactory.of(listening, MappingRegistry.of(Vault.class)).openSession()) {
            Vault vault = session.get(Vault.class, SECRET);
            vault.setCode(OTHER);
            session.add(new Vault("new " + SECRET, null));
            objects.addAll(List.of(
                    session,
                    session.plan(),
                    session.inspect(vault),
                    session.query(read),
                    session.query(VAULT).where(VAULT.name.eq(SECRET)),
                    session.savepoint()));
            session.flush();
            session.execute(batch);
            objects.add(session);
            session.rollback();
        }
        try (EngineConnection connection = listening.connect()) {
            objects.add(connection);
            objects.add(connection.execute(select(value(SECRET))));
        }
        assertThat(objects).hasSizeGreaterThan(25);
        assertThat(objects)
                .allSatisfy(object -> assertThat(object.toString())
                        .as(object.getClass().getName())
                        .doesNotContain(SECRET));
    }
}
