package dev.orm.schema.diff;

import dev.orm.schema.DdlHook.Event;
import dev.orm.schema.DdlStep;
import dev.orm.schema.Identifier;
import dev.orm.schema.NamedType;
import dev.orm.schema.SchemaListener;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Puts between the statements of a script whom to tell of the objects it creates; belongs to one writing. */
final class Notices {

    private final Originals originals;
    private final List<SchemaListener> listeners;
    private final List<DdlStep> steps = new ArrayList<>();
    private final Set<SchemaChange> told = new HashSet<>();

    private Notices(Originals originals) {
        this.originals = originals;
        this.listeners = originals.metaData().listeners();
    }

    static List<DdlStep> between(List<Step> script, Originals originals) {
        return new Notices(originals).write(script);
    }

    /** The statements that create an object stand together; what has to wait for others comes later and is not told of again. */
    private List<DdlStep> write(List<Step> script) {
        BiConsumer<SchemaListener, Event> whole = (listener, event) -> listener.metaData(event, originals.metaData());
        tell(Event.BEFORE_CREATE, script.isEmpty() ? null : whole);
        for (int i = 0; i < script.size(); i++) {
            SchemaChange change = script.get(i).change();
            boolean begins = i == 0 || !script.get(i - 1).change().equals(change);
            boolean ends = i == script.size() - 1 || !script.get(i + 1).change().equals(change);
            BiConsumer<SchemaListener, Event> object = told.contains(change) ? null : created(change);
            tell(Event.BEFORE_CREATE, begins ? object : null);
            steps.add(new DdlStep.Statement(script.get(i).statement()));
            tell(Event.AFTER_CREATE, ends ? object : null);
            if (ends) {
                told.add(change);
            }
        }
        tell(Event.AFTER_CREATE, script.isEmpty() ? null : whole);
        return List.copyOf(steps);
    }

    private void tell(Event event, @Nullable BiConsumer<SchemaListener, Event> object) {
        if (object != null) {
            listeners.forEach(listener -> steps.add(new DdlStep.Notice(() -> object.accept(listener, event))));
        }
    }

    /** How listeners are told of the object that a change creates; null where it creates none that the application described. */
    private @Nullable BiConsumer<SchemaListener, Event> created(SchemaChange change) {
        if (change instanceof TableChange.CreateTable) {
            Table table = originals.tables().get(change.object());
            return table == null ? null : (listener, event) -> listener.table(event, table);
        }
        if (change instanceof ViewChange.CreateView) {
            View view = originals.views().get(change.object());
            return view == null ? null : (listener, event) -> listener.view(event, view);
        }
        if (change instanceof SequenceChange.CreateSequence) {
            Sequence sequence = originals.sequences().get(change.object());
            return sequence == null ? null : (listener, event) -> listener.sequence(event, sequence);
        }
        if (change instanceof TypeChange.CreateEnum || change instanceof TypeChange.CreateDomain) {
            NamedType type = originals.types().get(change.object());
            return type == null ? null : (listener, event) -> listener.type(event, type);
        }
        Identifier schema = change instanceof SchemaChange.CreateSchema
                ? originals.schema(change.object().name())
                : null;
        return schema == null ? null : (listener, event) -> listener.schema(event, schema);
    }
}
