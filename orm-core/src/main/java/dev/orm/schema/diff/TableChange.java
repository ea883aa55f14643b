package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.catalog.CatalogType;
import dev.orm.schema.catalog.ColumnSource;
import java.sql.JDBCType;
import java.util.Map;
import java.util.Set;

/** A difference of a table or of its columns. */
public sealed interface TableChange extends SchemaChange {

    /** A table is missing. */
    record CreateTable(CatalogTable table) implements TableChange {

        @Override
        public CatalogObject object() {
            return table.name();
        }

        @Override
        public Effect effect() {
            return Effect.ADDS;
        }

        @Override
        public String toString() {
            return "table " + object() + " is missing";
        }
    }

    /** A table is not wanted. */
    record DropTable(CatalogTable table) implements TableChange {

        @Override
        public CatalogObject object() {
            return table.name();
        }

        @Override
        public Effect effect() {
            return Effect.RISKS;
        }

        @Override
        public String toString() {
            return "table " + object() + " is there, but is not wanted";
        }
    }

    /** A table is called otherwise, as the wanted one says. */
    record RenameTable(CatalogObject from, CatalogObject object) implements TableChange {

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return "table " + object + " is still called " + from;
        }
    }

    /**
     * What only this database says of a table is not as wanted.
     *
     * @param wanted the wanted options
     * @param unset  the names of options that are not wanted
     */
    record AlterTableOptions(CatalogObject object, Map<String, String> wanted, Set<String> unset)
            implements TableChange {

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return "table " + object + " has other options than " + wanted
                    + (unset.isEmpty() ? "" : " and has " + unset);
        }
    }

    /** A column is missing. */
    record AddColumn(CatalogObject object, CatalogColumn column) implements TableChange {

        /** Rows that are there have no value for a column that needs one. */
        @Override
        public Effect effect() {
            return column.nullable() || column.value() != null ? Effect.ADDS : Effect.RISKS;
        }

        @Override
        public String toString() {
            boolean empty = !column.nullable() && column.value() == null;
            return "column " + column.name() + " of table " + object + " is missing; it would be " + column.type()
                    + (column.nullable() ? "" : " not null")
                    + (empty
                            ? ", and rows that are there have no value for it: give it a default of the database"
                                    + " (@ServerDefault), or add it by a migration that fills it"
                            : "");
        }
    }

    /** A column is not wanted. */
    record DropColumn(CatalogObject object, CatalogColumn column) implements TableChange {

        @Override
        public Effect effect() {
            return Effect.RISKS;
        }

        @Override
        public String toString() {
            return "column " + column.name() + " of table " + object + " is there, but is not wanted";
        }
    }

    /** A column is called otherwise, as the wanted one says. */
    record RenameColumn(CatalogObject object, String from, String to) implements TableChange {

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return "column " + to + " of table " + object + " is still called " + from;
        }
    }

    /**
     * A column is defined otherwise.
     *
     * @param live    the column as it is
     * @param wanted  the column as it should be
     * @param aspects in what they differ
     */
    record AlterColumn(CatalogObject object, CatalogColumn live, CatalogColumn wanted, Set<ColumnAspect> aspects)
            implements TableChange {

        /** Copies the aspects. */
        public AlterColumn {
            aspects = ColumnAspect.ordered(aspects);
        }

        @Override
        public Effect effect() {
            boolean refuses = aspects.contains(ColumnAspect.TYPE) && !isWider()
                    || aspects.contains(ColumnAspect.NULLABILITY) && !wanted.nullable();
            return refuses || computesOver() ? Effect.RISKS : Effect.ALTERS;
        }

        /** What is computed takes the place of the values that were stored. */
        private boolean computesOver() {
            return !(live.value() instanceof ColumnSource.Computed) && wanted.value() instanceof ColumnSource.Computed;
        }

        /** Text that may be longer than before loses nothing. */
        private boolean isWider() {
            CatalogType before = live.type();
            CatalogType after = wanted.type();
            return before.jdbcType() == JDBCType.VARCHAR
                    && after.jdbcType() == JDBCType.VARCHAR
                    && before.named() == null
                    && after.named() == null
                    && before.length() > 0
                    && (after.length() == 0 || after.length() >= before.length());
        }

        @Override
        public String toString() {
            return "column " + live.name() + " of table " + object + ' ' + ColumnAspect.describe(live, wanted, aspects);
        }
    }
}
