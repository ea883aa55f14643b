package dev.orm.conformance;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/**
 * The whole suite on one database: the author of a dialect extends it once, and no part of it can be passed over.
 *
 * <pre>{@code
 * final class MyDialectTests extends ConformanceSuite {
 *     MyDialectTests() { super(MyDatabase.emptyDataSource()); }
 * }
 * }</pre>
 *
 * <p>Each test makes the tables it needs and drops them; their names begin with {@code suite_}. One thread.
 */
public abstract class ConformanceSuite {

    private final DataSource database;

    /** The suite on a database in which no table has a name that begins with {@code suite_}. */
    protected ConformanceSuite(DataSource database) {
        this.database = database;
    }

    /** A collation of the database, as DDL names it; asked only where the dialect says that columns may have one. */
    protected String collation() {
        return "\"C\"";
    }

    @Nested
    final class Statements extends StatementConformance {

        Statements() {
            super(database);
        }
    }

    @Nested
    final class Schemas extends SchemaConformance {

        Schemas() {
            super(database);
        }

        @Override
        protected String collation() {
            return ConformanceSuite.this.collation();
        }
    }

    @Nested
    final class Writes extends WriteConformance {

        Writes() {
            super(database);
        }
    }

    @Nested
    final class Types extends TypeConformance {

        Types() {
            super(database);
        }
    }

    @Nested
    final class Identifiers extends IdentifierConformance {

        Identifiers() {
            super(database);
        }
    }
}
