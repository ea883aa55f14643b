package dev.orm.sql.render;

import dev.orm.sql.Clause;
import dev.orm.sql.Source;
import dev.orm.sql.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources that one select or change can refer to, besides those of the scopes around it. */
final class Scope {

    /** The kinds of statements, which differ in where their sources come from. */
    enum Kind {
        /** A select that names its sources. */
        SELECT,
        /** A select whose sources are those of its items. */
        SELECT_FROM_ITEMS,
        /** An insert, update or delete: it has no FROM clause to join to. */
        CHANGE,
        /** A part of a change that sees nothing of what is around it. */
        APART
    }

    final @Nullable Scope outer;
    private final Kind kind;
    private final Map<Source, Placed> places = new LinkedHashMap<>();
    private final Set<Source> joined = new HashSet<>();
    private @Nullable StringBuilder open;
    private final Set<Source> hidden = new HashSet<>(0);
    private @Nullable Source changed;
    private boolean fromWritten;
    private @Nullable Source outerItem;
    private @Nullable Clause clause;
    private final Connections connections = new Connections();
    private List<Source> read = List.of();

    Scope(@Nullable Scope outer, Kind kind) {
        this.outer = outer;
        this.kind = kind;
    }

    boolean canJoin() {
        return kind != Kind.CHANGE;
    }

    boolean isApart() {
        return kind == Kind.APART;
    }

    void changed(Source target) {
        changed = target;
    }

    /** Whether a source is the target of this change. */
    boolean changes(Source source) {
        return source.equals(changed);
    }

    /** Takes a source away that the rest of the statement cannot refer to. */
    void hide(Source source) {
        places.remove(source);
        hidden.add(source);
    }

    boolean isHidden(Source source) {
        return hidden.contains(source);
    }

    /** Whether a root that is not declared may still become part of the FROM clause. */
    boolean takesRoots() {
        return kind == Kind.SELECT_FROM_ITEMS && !fromWritten;
    }

    /** Notes which sources the FROM clause begins with; what the items mention connects nothing. */
    void fromWritten(List<? extends Source> sources) {
        fromWritten = true;
        read = List.copyOf(sources);
        connections.forget();
    }

    void enter(Clause begun) {
        endCondition();
        clause = begun;
    }

    /** Notes that what follows is a condition of its own. */
    void endCondition() {
        if (clause == Clause.ON || clause == Clause.WHERE || clause == Clause.HAVING) {
            connections.connect();
        } else {
            connections.forget();
        }
    }

    /** Which sources conditions connect. */
    Connections connections() {
        return connections;
    }

    /**
     * Checks that no source is read for itself.
     *
     * @throws IllegalStateException if every row of one would meet every row of another
     */
    void checkConnected() {
        endCondition();
        if (read.size() > 1 && !connections.unconnected(read).isEmpty()) {
            throw new IllegalStateException("The select reads " + read + " with nothing to connect " + read.get(0)
                    + " and " + connections.unconnected(read)
                    + ", which would pair every row with every row; say from(one).join(other) where one foreign"
                    + " key leads between them, from(one).join(other, condition), add a condition on both, or say"
                    + " crossJoin(other) if that is meant");
        }
    }

    /** The roots whose tables the text has by now. */
    List<Source> writtenRoots() {
        return places.entrySet().stream()
                .filter(entry ->
                        entry.getKey().parent() == null && entry.getValue().isWritten())
                .map(Map.Entry::getKey)
                .toList();
    }

    void check(Stage stage, Object what) {
        if (clause != null) {
            clause.check(stage, what);
        }
    }

    /** Notes that an item comes from a statement around this one. */
    void refersOutside(Source source) {
        outerItem = source;
    }

    @Nullable
    Source outerItem() {
        return outerItem;
    }

    Placed place(Source source, String alias, boolean nullable) {
        Placed place = new Placed(this, alias, nullable);
        places.put(source, place);
        return place;
    }

    @Nullable
    Placed find(Source source) {
        return places.get(source);
    }

    /** The roots that nobody declared by a join. */
    List<Source> roots() {
        return places.entrySet().stream()
                .filter(entry -> entry.getKey().parent() == null && !joined.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The sources that relations lead to. */
    Stream<Source> paths() {
        return places.keySet().stream().filter(source -> source.parent() != null);
    }

    void joined(Source source) {
        joined.add(source);
    }

    boolean isJoined(Source source) {
        return joined.contains(source);
    }

    /** Where joins that nobody wrote go from now on; null while they have to wait for the source they start from. */
    @Nullable
    StringBuilder open() {
        return open;
    }

    void open(@Nullable StringBuilder place) {
        open = place;
    }

    /** A source in a scope. */
    static final class Placed {

        final Scope scope;
        final String alias;

        /** Whether its columns may be NULL because it is joined by LEFT. */
        final boolean nullable;

        private final List<Placed> parts = new ArrayList<>(0);
        private final Map<Placed, String> waiting = new LinkedHashMap<>();
        private boolean written;

        Placed(Scope scope, String alias, boolean nullable) {
            this.scope = scope;
            this.alias = alias;
            this.nullable = nullable;
        }

        boolean isWritten() {
            return written;
        }

        /** A further table of the same rows, which is in the text as soon as this is. */
        void consistsAlsoOf(Placed part) {
            parts.add(part);
        }

        void waitingFor(Placed parent, String join) {
            parent.waiting.put(this, join);
        }

        /** Notes that the text has this source now, and yields the joins that waited for it. */
        List<String> written() {
            written = true;
            List<String> joins = new ArrayList<>();
            waiting.forEach((place, join) -> {
                joins.add(join);
                joins.addAll(place.written());
            });
            waiting.clear();
            parts.forEach(part -> joins.addAll(part.written()));
            return joins;
        }
    }
}
