package dev.orm.flush;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Link;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a flush: rows of one table that are written alike. Each prints itself. */
public sealed interface FlushAction {

    /** How many rows the step writes, as far as known before it runs; 0 when only the database knows. */
    int rows();

    /** Inserts the rows of new objects, in this order. */
    record InsertEntities(EntityMapping<?> mapping, List<InstanceState> states) implements FlushAction {

        @Override
        public int rows() {
            return states.size();
        }

        @Override
        public String toString() {
            return "insert " + mapping.name() + " x" + rows();
        }
    }

    /** Updates the same attributes of several rows. */
    record UpdateEntities(EntityMapping<?> mapping, ChangedColumns changed, List<InstanceState> states)
            implements FlushAction {

        @Override
        public int rows() {
            return states.size();
        }

        @Override
        public String toString() {
            return "update " + mapping.name() + " x" + rows() + " " + changed;
        }
    }

    /** Sets a reference to NULL where other rows of the same flush are written or deleted next; versions are left to the statement that follows. */
    record ClearReferences(ToOne relation, List<InstanceState> states) implements FlushAction {

        @Override
        public int rows() {
            return states.size();
        }

        @Override
        public String toString() {
            return "clear " + relation.describe() + " x" + rows();
        }
    }

    /** Deletes the rows of objects. */
    record DeleteEntities(EntityMapping<?> mapping, List<InstanceState> states) implements FlushAction {

        @Override
        public int rows() {
            return states.size();
        }

        @Override
        public String toString() {
            return "delete " + mapping.name() + " x" + rows();
        }
    }

    /** Deletes, or cuts loose, all elements of relations that were not loaded, by their foreign key. */
    record ReleaseChildren(ToMany relation, List<InstanceState> owners, boolean delete) implements FlushAction {

        @Override
        public int rows() {
            return 0;
        }

        @Override
        public String toString() {
            return (delete ? "delete " : "release ") + relation.target().name() + " of " + relation.describe() + ", "
                    + owners.size() + " owners";
        }
    }

    /** Inserts rows of a join table. */
    record InsertLinks(ToMany relation, List<LinkRow> links) implements FlushAction {

        @Override
        public int rows() {
            return links.size();
        }

        @Override
        public String toString() {
            return "link " + relation.describe() + " x" + rows();
        }
    }

    /** Deletes single rows of a join table. */
    record DeleteLinks(ToMany relation, List<LinkRow> links) implements FlushAction {

        @Override
        public int rows() {
            return links.size();
        }

        @Override
        public String toString() {
            return "unlink " + relation.describe() + " x" + rows();
        }
    }

    /** Deletes all rows of a join table that belong to the given owners. */
    record DeleteAllLinks(ToMany relation, List<InstanceState> owners) implements FlushAction {

        @Override
        public int rows() {
            return 0;
        }

        @Override
        public String toString() {
            return "unlink " + relation.describe() + ", " + owners.size() + " owners";
        }
    }

    /** One row of a join table, by the objects it joins: the owner as the relation that is written sees it. */
    record LinkRow(InstanceState owner, Object target) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LinkRow that && owner == that.owner && target == that.target;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(owner) + System.identityHashCode(target);
        }
    }

    /** The relation that stores a many-to-many: the side with the join table of its own. */
    static Link linkOf(ToMany relation) {
        Link link = relation.link();
        if (link == null) {
            throw new IllegalStateException(relation.describe() + " has no join table");
        }
        return link;
    }
}
