package dev.orm.schema.live;

import dev.orm.engine.Engine;
import dev.orm.schema.MetaData;
import dev.orm.schema.catalog.CatalogIndex.Uniqueness;
import dev.orm.schema.diff.DiffRules;
import dev.orm.schema.diff.IndexChange;
import dev.orm.schema.diff.Migration;
import dev.orm.schema.diff.SchemaChange;
import dev.orm.schema.diff.SchemaDiff;
import dev.orm.schema.diff.TableChange;
import dev.orm.sql.UnsupportedSqlException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schema a database has: reflects it, and compares it with the one it should have. Reads the database anew with each call;
 * thread-safe.
 */
public final class LiveSchema {

    private static final Logger LOG = LoggerFactory.getLogger("orm.schema");

    private final Engine engine;
    private final DiffRules rules;

    private LiveSchema(Engine engine, DiffRules rules) {
        this.engine = engine;
        this.rules = rules;
    }

    /** The schema of the database an engine leads to. */
    public static LiveSchema of(Engine engine) {
        return new LiveSchema(engine, DiffRules.STANDARD);
    }

    /** The same schema, compared by other rules. */
    public LiveSchema comparing(DiffRules rules) {
        return new LiveSchema(engine, rules);
    }

    /**
     * Everything in the connection's schema as values.
     *
     * @throws org.springframework.dao.DataAccessException when the catalog cannot be read
     */
    public MetaData reflect() {
        return reflection().metaData();
    }

    /** Reflects parts of the database, or with a say in its columns. */
    public Reflection reflection() {
        return Reflection.of(engine);
    }

    /**
     * All differences from a wanted schema, also what the database has beyond it.
     *
     * @throws org.springframework.dao.DataAccessException when the catalog cannot be read, or the database refuses the wanted schema
     */
    public SchemaDiff diff(MetaData wanted) {
        return SchemaDiff.between(wanted, engine, rules);
    }

    /**
     * Creates what the database lacks and tells the listeners of the wanted schema: schemas, types, values of enum types, sequences, tables, columns with their constraints, indexes,
     * views and comments. Nothing is dropped, renamed or changed, and no constraint is put on columns that are there; what would have to
     * be is logged at WARN by {@code orm.schema}, with the reason.
     *
     * @return the differences that are left, without objects that are not wanted at all
     * @throws SchemaMismatchException naming new columns that take no NULL and have no value, in tables that have rows; nothing is changed then
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    public SchemaDiff update(MetaData wanted) {
        SchemaDiff diff = diff(wanted);
        SchemaDiff additive = diff.additive().supported();
        List<SchemaChange> unfillable = additive.unfillable(engine);
        if (!unfillable.isEmpty()) {
            throw new SchemaMismatchException(sentences(unfillable), script(diff.ofWanted()));
        }
        if (!additive.isEmpty()) {
            additive.applyTo(engine);
            diff = diff(wanted); // a column may have brought what was a difference of its own
        }
        SchemaDiff left = diff.ofWanted();
        Map<SchemaChange, String> reasons = left.isEmpty() ? Map.of() : reasons(diff);
        left.changes()
                .forEach(change -> LOG.warn(
                        "Left as it is, because {}: {}",
                        reasons.getOrDefault(change, "the database still says so after the update"),
                        change));
        return left;
    }

    private Map<SchemaChange, String> reasons(SchemaDiff diff) {
        Map<SchemaChange, String> reasons = new HashMap<>(diff.notAdditive());
        String lacking = engine.dialect().name() + " has no statement for it";
        diff.unsupported().keySet().forEach(change -> reasons.put(change, lacking));
        return reasons;
    }

    /**
     * How the database differs in what is wanted, one sentence each. Tables, views, sequences and types that are not wanted at all do not
     * count: others may own them.
     */
    public List<String> differences(MetaData wanted) {
        return sentences(diff(wanted).ofWanted().changes());
    }

    private static List<String> sentences(List<SchemaChange> changes) {
        return changes.stream().map(SchemaChange::toString).toList();
    }

    /**
     * Checks that the database has what is wanted, as it is wanted, so that an application can work with it. What does not disturb one is
     * logged at INFO by {@code orm.schema} and passes, since a later version of it may have brought it: a column beyond the wanted ones that
     * takes NULL or has a value of its own, and an index that refuses nothing. {@link #differences} counts them too.
     *
     * @throws SchemaMismatchException naming all other differences when there are any
     */
    public void validate(MetaData wanted) {
        SchemaDiff diff = diff(wanted).ofWanted();
        diff.only(LiveSchema::isHarmless).changes().forEach(change -> LOG.info("Tolerated: {}", change));
        SchemaDiff mismatches = diff.only(change -> !isHarmless(change));
        if (!mismatches.isEmpty()) {
            List<String> sentences =
                    mismatches.changes().stream().map(LiveSchema::disturbance).toList();
            throw new SchemaMismatchException(sentences, script(mismatches));
        }
    }

    private static String script(SchemaDiff diff) {
        try {
            return Migration.of(diff, "fit the mapping").text();
        } catch (UnsupportedSqlException impossible) {
            return "-- " + String.valueOf(impossible.getMessage()).replaceAll("\\R", "\n-- ") + '\n';
        }
    }

    /** What differs, with the reason where it is not plain what would go wrong. */
    private static String disturbance(SchemaChange change) {
        return change instanceof TableChange.DropColumn
                ? change + "; it takes no NULL and has no default, so that inserts, which do not know it, would fail:"
                        + " give it a default, let it take NULL, or drop it"
                : change.toString();
    }

    /** Whether statements that know nothing of the difference work all the same. */
    private static boolean isHarmless(SchemaChange change) {
        if (change instanceof TableChange.DropColumn drop) {
            return drop.column().nullable() || drop.column().value() != null;
        }
        return change instanceof IndexChange.DropIndex drop && drop.index().unique() == Uniqueness.NONE;
    }
}
