package dev.orm.schema;

import dev.orm.schema.DdlHook.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Collects what is done while a schema is created or dropped, with those who are told before and after; belongs to one writing. */
final class SchemaSteps {

    private final List<SchemaListener> listeners;
    private final DdlSpelling spelling;
    private final List<DdlStep> steps = new ArrayList<>();

    SchemaSteps(List<SchemaListener> listeners, DdlSpelling spelling) {
        this.listeners = listeners;
        this.spelling = spelling;
    }

    void add(List<String> statements) {
        statements.forEach(statement -> steps.add(new DdlStep.Statement(statement)));
    }

    /** Creates an object, which there is only where there are statements for it. */
    void create(List<String> statements, BiConsumer<SchemaListener, Event> told) {
        between(Event.BEFORE_CREATE, statements, Event.AFTER_CREATE, told);
    }

    /** Drops an object. */
    void drop(List<String> statements, BiConsumer<SchemaListener, Event> told) {
        between(Event.BEFORE_DROP, statements, Event.AFTER_DROP, told);
    }

    private void between(Event before, List<String> statements, Event after, BiConsumer<SchemaListener, Event> told) {
        if (!statements.isEmpty()) {
            tell(before, told);
            add(statements);
            tell(after, told);
        }
    }

    /** Begins something that DDL of the application may belong to: listeners come before all of it. */
    void begin(Event event, List<DdlHook> hooks, BiConsumer<SchemaListener, Event> told) {
        tell(event, told);
        run(event, hooks);
    }

    /** Ends something that DDL of the application may belong to: listeners come after all of it. */
    void end(Event event, List<DdlHook> hooks, BiConsumer<SchemaListener, Event> told) {
        run(event, hooks);
        tell(event, told);
    }

    private void run(Event event, List<DdlHook> hooks) {
        hooks.stream()
                .filter(hook -> hook.event() == event)
                .forEach(hook -> add(hook.ddl().statements(spelling)));
    }

    private void tell(Event event, BiConsumer<SchemaListener, Event> told) {
        listeners.forEach(listener -> steps.add(new DdlStep.Notice(() -> told.accept(listener, event))));
    }

    List<DdlStep> all() {
        return List.copyOf(steps);
    }
}
