package dev.orm.sql.render;

import dev.orm.sql.Join;
import dev.orm.sql.Source;
import java.util.ArrayList;
import java.util.List;

/** A foreign key that a join without a condition could follow. */
record JoinCandidate(Source left, ForeignKeyJoin key) {

    /**
     * The only foreign key between what is joined and the sources before it.
     *
     * @throws IllegalStateException if there is none, or more than one
     */
    static JoinCandidate only(Names names, List<Source> before, Join join) {
        List<JoinCandidate> candidates = new ArrayList<>();
        for (Source left : before) {
            names.foreignKeys(left, join.source()).forEach(key -> candidates.add(new JoinCandidate(left, key)));
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String source = join.source().toString();
        throw new IllegalStateException("join(" + source + ") has no condition, and "
                + (candidates.isEmpty()
                        ? "no foreign key leads between " + source + " and " + before
                        : "several foreign keys lead there: " + candidates)
                + "; say join(" + source + ", condition)"
                + (candidates.isEmpty() ? "" : ", or joinFrom(left, " + source + ") if that leaves one"));
    }

    @Override
    public String toString() {
        return key.name() + " with " + left;
    }
}
