package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.event.EntityListener;
import dev.orm.event.LifecycleEvent;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Flushed;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.session.SessionListener;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.validation.BeanValidation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class LifecyclePageTests {

    private final TestDatabase database;

    LifecyclePageTests(TestDatabase database) {
        this.database = database;
    }

    @Test
    void callbacksAreCalled() {
        LocalDate today = LocalDate.of(2020, 2, 29);
        database.clear();
        EntityListener<Dated> dates =
                EntityListener.on(LifecycleEvent.PRE_PERSIST, Dated.class, dated -> dated.setCreated(today));
        MappingRegistry mappings = MappingRegistry.builder()
                .classes(Task.class)
                .listeners(List.of(dates))
                .build();
        SessionFactory factory = SessionFactory.of(engine(mappings), mappings);
        Task task = new Task("paint");

        factory.doInTransaction(session -> session.add(task));

        try (Session session = factory.openSession()) {
            Task read = session.get(Task.class, task.getId());
            assertThat(read.isOverdue()).isTrue();
            assertThat(read.getCreated()).isEqualTo(today);
            read.setTitle("paint twice");
            session.commit();
            assertThat(read.getRevision()).isEqualTo(1);
            TaskLog.DONE.clear();
            session.delete(read);
            session.commit();
        }
        assertThat(TaskLog.DONE).containsExactly("paint twice");
    }

    @Test
    void sessionsAreListenedTo() {
        database.clear();
        MappingRegistry mappings = MappingRegistry.of(Task.class);
        SessionFactory factory = SessionFactory.of(engine(mappings), mappings);
        List<String> log = new ArrayList<>();
        SessionListener audit = new SessionListener() {
            @Override
            public void afterFlush(Session session, Flushed flushed) {
                for (Object updated : flushed.updated()) {
                    log.add(session.info().get("user") + " changed "
                            + flushed.changes(updated).keySet());
                }
            }
        };
        SessionFactory audited = factory.withListeners(List.of(audit));

        Task task = new Task("paint");
        audited.doInTransaction(session -> session.add(task));
        audited.doInTransaction(session -> {
            session.info().put("user", "ann");
            session.get(Task.class, task.getId()).setTitle("paint twice");
        });

        assertThat(log).singleElement().asString().startsWith("ann changed [").contains("title");
    }

    @Test
    void objectsAreValidated() {
        database.clear();
        MappingRegistry mappings = MappingRegistry.of(Task.class);
        Engine engine = engine(mappings);
        try (ValidatorFactory validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            SessionFactory factory =
                    SessionFactory.of(engine, mappings).withValidator(BeanValidation.of(validators, mappings));

            Task task = new Task("paint");
            factory.doInTransaction(session -> session.add(task));
            assertThat(task.getId()).isNotNull();
        }
    }

    private Engine engine(MappingRegistry mappings) {
        Engine engine = Engine.of(database.dataSource());
        mappings.metaData().createAll(engine);
        return engine;
    }
}
