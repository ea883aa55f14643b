package dev.orm.session;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Finds what was assigned to objects of a stream: nothing of it would be written. */
final class StreamedChanges {

    private StreamedChanges() {}

    /**
     * Refuses to let go of an object that was changed.
     *
     * @throws InvalidDataAccessApiUsageException naming the attributes
     */
    static void refuse(InstanceState state) {
        if (state.snapshot() == null) {
            return; // nobody expects a session that only reads to write
        }
        List<String> changed = new ArrayList<>(Inspecting.changes(state).keySet());
        for (CollectionAttribute attribute : state.mapping().collections()) {
            if (state.collection(attribute) instanceof LazyCollection<?> lazy && !lazy.isLoaded() && isTouched(lazy)) {
                changed.add(attribute.path());
            }
        }
        if (!changed.isEmpty()) {
            throw new InvalidDataAccessApiUsageException(
                    "An object of class " + state.mapping().name() + " of a stream was changed ("
                            + String.join(", ", changed)
                            + "), but the session does not know the objects of streams, and would write"
                            + " nothing of it. Get the object to change by its identifier, session.get(...) or findById(...), read a"
                            + " list() instead, change the rows by one statement, or stream in a transaction that is readOnly if"
                            + " nothing is to be written.");
        }
    }

    private static boolean isTouched(LazyCollection<?> lazy) {
        return !lazy.added().isEmpty() || !lazy.removed().isEmpty();
    }
}
