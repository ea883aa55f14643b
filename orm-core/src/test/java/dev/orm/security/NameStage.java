package dev.orm.security;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.TableNames;
import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.Ddl;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.View;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.Change;
import dev.orm.sql.Expression;
import dev.orm.sql.Select;
import dev.orm.sql.Sql;
import dev.orm.sql.Statement;
import dev.orm.sql.render.SqlText;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A database with a canary in it, and the texts that were sent to it or written for it. */
final class NameStage implements AutoCloseable {

    private final List<String> texts = new ArrayList<>();
    private final DatabaseProduct product;
    private final Engine engine;
    private final EngineConnection connection;
    private final SessionFactory sessions;

    NameStage(TestDatabase database) {
        database.clear();
        product = database.product();
        engine = Engine.of(database.dataSource()).withListeners(event -> texts.add(event.sql()));
        MappingRegistry registry = MappingRegistry.of(Bird.class, Flock.class, Word.class, Perch.class);
        MetaData.of(List.of(ValueAttacks.CANARY), List.of()).createAll(engine);
        registry.metaData().createAll(engine);
        MetaData.builder()
                .table(ValueAttacks.CANARY)
                .view(View.of("warbler", Sql.select(ValueAttacks.NAME.as("n")).from(ValueAttacks.CANARY)))
                .build()
                .createAll(engine);
        sessions = SessionFactory.of(engine, registry);
        connection = engine.connect();
    }

    /** Forgets the texts. */
    void begin() {
        texts.clear();
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    Engine engine() {
        return engine;
    }

    EngineConnection connection() {
        return connection;
    }

    Dialect dialect() {
        return connection.dialect();
    }

    boolean isOn(DatabaseProduct other) {
        return product == other;
    }

    /** Runs a statement and undoes it. */
    void run(Statement<?> statement) {
        if (statement instanceof Select<?> select) {
            connection.execute(select).all();
        } else {
            connection.execute((Change) statement);
        }
        connection.rollback();
    }

    /** Reads birds in a session of another factory. */
    void seeing(UnaryOperator<SessionFactory> change) {
        seeing(Bird.class, change);
    }

    /** Reads entities in a session of another factory. */
    void seeing(Class<?> entities, UnaryOperator<SessionFactory> change) {
        try (Session session = change.apply(sessions).openSession()) {
            session.query(entities).list();
        }
    }

    /** Selects an expression from the canary's table. */
    void selects(Expression<?> expression) {
        run(Sql.select(expression).from(ValueAttacks.CANARY));
    }

    void inSession(Consumer<Session> work) {
        try (Session session = sessions.openSession()) {
            work.accept(session);
        }
    }

    /** Writes a statement of tables that are not there. */
    void written(Statement<?> statement) {
        texts.add(SqlText.inline(statement, new TableNames(dialect()), dialect()));
    }

    void written(String text) {
        texts.add(text);
    }

    /** Writes the scripts that create and drop a table. */
    void script(Table table) {
        script(MetaData.of(List.of(table), List.of()));
    }

    void script(MetaData metaData) {
        List<String> script = new ArrayList<>(metaData.createScript(dialect()));
        script.addAll(metaData.dropScript(dialect()));
        texts.addAll(script);
    }

    void script(Ddl ddl) {
        texts.addAll(ddl.statements(dialect()));
    }

    @Override
    public void close() {
        connection.rollback();
        connection.close();
    }
}
