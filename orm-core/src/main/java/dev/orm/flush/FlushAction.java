package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Link;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Table;
import dev.orm.state.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a flush: rows of one table that are written alike. Each prints itself. */
sealed interface FlushAction {

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

    /** Locks rows that several updates of one table write next, in the order of their keys, as other flushes do. */
    record LockRows(EntityMapping<?> mapping, List<InstanceState> states) implements FlushAction {

        @Override
        public int rows() {
            return 0;
        }

        @Override
        public String toString() {
            return "lock " + mapping.name() + " x" + states.size();
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

    /** Sets attributes of one object's row to what expressions yield in the database. */
    record ComputeValues(InstanceState state, List<BasicAttribute> attributes) implements FlushAction {

        @Override
        public int rows() {
            return 1;
        }

        @Override
        public String toString() {
            return "compute "
                    + attributes.stream()
                            .map(Attribute::describe)
                            .toList()
                            .toString()
                            .replaceAll("[\\[\\]]", "");
        }
    }

    /** Takes values of a unique key out of the way of rows that are written next: NULL, or values of which each is used once. */
    record FreeValues(BasicAttribute attribute, List<InstanceState> states, boolean temporary) implements FlushAction {

        @Override
        public int rows() {
            return states.size();
        }

        @Override
        public String toString() {
            return (temporary ? "replace " : "clear ") + attribute.describe() + " x" + rows() + " for now";
        }
    }

    /** Lets rows that are known by their identifiers alone go of a key that changes next, or refer to it by what it has become. */
    record PointRows(ToOne relation, List<? extends Pointed> pointed) implements FlushAction {

        public PointRows {
            pointed = List.copyOf(pointed);
        }

        @Override
        public int rows() {
            return pointed.size();
        }

        @Override
        public String toString() {
            boolean attached = !pointed.isEmpty() && pointed.get(0).target() != null;
            return (attached ? "attach " : "detach ") + relation.describe() + " x" + rows();
        }
    }

    /** The identifier of a row, and the object that it is to refer to; null for none. */
    interface Pointed {

        Object id();

        @Nullable
        Object target();
    }

    /** Puts the check of a constraint off, or makes up for it. */
    record CheckLater(Table table, String constraint, boolean now) implements FlushAction {

        @Override
        public int rows() {
            return 0;
        }

        @Override
        public String toString() {
            return "check " + constraint + (now ? " now" : " later");
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
            BasicAttribute deletion = mapping.deletion();
            return "delete " + mapping.name() + " x" + rows() + (deletion == null ? "" : " [" + deletion.path() + "]");
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

    /** Deletes rows of a join table whose keys others take, and whose elements the session does not see. */
    record DeleteHiddenLinks(ToMany relation, List<HiddenKeys.Keyed> entries) implements FlushAction {

        @Override
        public int rows() {
            return entries.size();
        }

        @Override
        public String toString() {
            return "unlink hidden " + relation.describe() + " x" + rows();
        }
    }

    /**
     * Deletes all rows of a join table that belong to the given objects.
     *
     * @param link the join table as seen from their side
     */
    record DeleteAllLinks(ToMany relation, Link link, List<InstanceState> ends) implements FlushAction {

        @Override
        public int rows() {
            return 0;
        }

        @Override
        public String toString() {
            String side = link.equals(relation.link()) ? " owners" : " elements";
            return "unlink " + relation.describe() + ", " + ends.size() + side;
        }
    }

    /** Gives the rows of elements, which hold the key of their owner, another position or key beside it, or none. */
    record PlaceElements(ToMany relation, List<PlacedRow> elements) implements FlushAction {

        @Override
        public int rows() {
            return elements.size();
        }

        @Override
        public String toString() {
            return "place elements of " + relation.describe() + " x" + rows();
        }
    }

    /** The row of an element, and its position or key; null for none. */
    record PlacedRow(InstanceState element, @Nullable Object place) {}

    /** Inserts rows of a collection of values. */
    record InsertElements(ElementCollection collection, List<OwnedRow> elements) implements FlushAction {

        @Override
        public int rows() {
            return elements.size();
        }

        @Override
        public String toString() {
            return "insert elements of " + collection.describe() + " x" + rows();
        }
    }

    /** Gives rows of a collection of values other values, at the same position or under the same key. */
    record UpdateElements(ElementCollection collection, List<OwnedRow> elements) implements FlushAction {

        @Override
        public int rows() {
            return elements.size();
        }

        @Override
        public String toString() {
            return "update elements of " + collection.describe() + " x" + rows();
        }
    }

    /**
     * Deletes single rows of a collection of values.
     *
     * @param elements what they look like
     * @param hits     how many rows these are
     */
    record DeleteElements(ElementCollection collection, List<OwnedRow> elements, int hits) implements FlushAction {

        @Override
        public int rows() {
            return hits;
        }

        @Override
        public String toString() {
            return "delete elements of " + collection.describe() + " x" + rows();
        }
    }

    /** Deletes all rows of a collection of values that belong to the given owners. */
    record DeleteAllElements(ElementCollection collection, List<InstanceState> owners) implements FlushAction {

        @Override
        public int rows() {
            return 0;
        }

        @Override
        public String toString() {
            return "delete elements of " + collection.describe() + ", " + owners.size() + " owners";
        }
    }

    /** One row of a collection of values. */
    record OwnedRow(InstanceState owner, ElementRow row) {}

    /**
     * One row of a join table, by the objects it joins: the owner as the relation that is written sees it.
     *
     * @param place the position or key of the target; null where the table has none, or for all places of the target
     */
    record LinkRow(
            InstanceState owner, Object target, @Nullable Object place) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LinkRow that && owner == that.owner && target == that.target && place == that.place;
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
