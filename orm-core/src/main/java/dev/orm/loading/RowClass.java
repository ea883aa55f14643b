package dev.orm.loading;

import dev.orm.mapping.Discriminator;
import dev.orm.mapping.EntityMapping;
import dev.orm.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;

/** Tells of which class of a hierarchy the entity in a row is, and so how it is read. */
sealed interface RowClass {

    /** How the entities of each class are read. */
    List<FetchNode> nodes();

    /**
     * How the entity in the row is read.
     *
     * @throws DataRetrievalFailureException if the row is of no known class
     */
    FetchNode of(ResultSet row) throws SQLException;

    /**
     * By the value of a column.
     *
     * @param column its place in the row
     * @param type what reads it on this database
     */
    record ByDiscriminator(
            EntityMapping<?> mapping, int column, SqlType<?> type, Map<EntityMapping<?>, FetchNode> byClass)
            implements RowClass {

        @Override
        public List<FetchNode> nodes() {
            return List.copyOf(byClass.values());
        }

        @Override
        public FetchNode of(ResultSet row) throws SQLException {
            Object value = type.read(row, column);
            EntityMapping<?> found = value == null ? null : discriminator().classOf(value);
            FetchNode node = found == null ? null : byClass.get(found);
            if (node == null) {
                throw unknown(value);
            }
            return node;
        }

        private Discriminator discriminator() {
            Discriminator discriminator = mapping.discriminator();
            if (discriminator == null) {
                throw new IllegalStateException(mapping.name() + " has no discriminator");
            }
            return discriminator;
        }

        private DataRetrievalFailureException unknown(@Nullable Object value) {
            String known = discriminator().values().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new DataRetrievalFailureException("A row of " + mapping.name() + " has "
                    + (value == null ? "NULL" : "'" + value + "'") + " in the discriminator column "
                    + discriminator().column().name() + ", which stands for no class there; known are " + known
                    + ". Add the class with that @DiscriminatorValue to the registry, or correct the row.");
        }
    }

    /**
     * By the number of the class, which a union of tables yields.
     *
     * @param column its place in the row
     */
    record ByNumber(int column, List<FetchNode> nodes) implements RowClass {

        @Override
        public FetchNode of(ResultSet row) throws SQLException {
            return nodes.get(row.getInt(column));
        }
    }

    /** By the tables that have a row. */
    record ByTables(EntityMapping<?> mapping, List<Candidate> candidates) implements RowClass {

        /**
         * A class.
         *
         * @param column where the key of its own table stands in the row
         * @param type what reads it on this database
         */
        record Candidate(int column, SqlType<?> type, FetchNode node) {}

        @Override
        public List<FetchNode> nodes() {
            return candidates.stream().map(Candidate::node).toList();
        }

        @Override
        public FetchNode of(ResultSet row) throws SQLException {
            for (Candidate candidate : candidates) {
                if (candidate.type().read(row, candidate.column()) != null) {
                    return candidate.node();
                }
            }
            String tables = candidates.stream()
                    .map(candidate -> candidate.node().mapping().name())
                    .collect(Collectors.joining(", "));
            throw new DataRetrievalFailureException(
                    "A row of " + mapping.table().name() + " has no row in the table of " + tables
                            + ", so that its class is not known. Delete the row, or add the missing one.");
        }
    }
}
