package dev.orm.schema.live;

import dev.orm.engine.Engine;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.MetaData;
import dev.orm.schema.diff.ConstraintChange;
import dev.orm.schema.diff.DiffRules;
import dev.orm.schema.diff.SchemaChange;
import dev.orm.schema.diff.SchemaDiff;
import dev.orm.schema.diff.SequenceChange;
import dev.orm.schema.diff.TableChange;
import dev.orm.schema.diff.TypeChange;
import dev.orm.schema.diff.ViewChange;
import java.util.List;
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
     * be is logged at WARN by {@code orm.schema}.
     *
     * @return the differences that are left, without objects that are not wanted at all
     * @throws SchemaMismatchException naming new columns that take no NULL and have no value, in tables that have rows; nothing is changed then
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    public SchemaDiff update(MetaData wanted) {
        SchemaDiff diff = diff(wanted);
        boolean constrains = engine.dialect().supports(DdlFeature.ADD_CONSTRAINT);
        SchemaDiff additive = diff.additive().only(change -> constrains || !(change instanceof ConstraintChange));
        List<SchemaChange> unfillable = additive.unfillable(engine);
        if (!unfillable.isEmpty()) {
            throw new SchemaMismatchException(sentences(unfillable));
        }
        if (!additive.isEmpty()) {
            additive.applyTo(engine);
            diff = diff(wanted); // a column may have brought what was a difference of its own
        }
        SchemaDiff left = diff.only(LiveSchema::concernsWanted);
        left.changes().forEach(change -> LOG.warn("Left as it is: {}", change));
        return left;
    }

    /**
     * How the database differs in what is wanted, one sentence each. Tables, views, sequences and types that are not wanted at all do not
     * count: others may own them.
     */
    public List<String> differences(MetaData wanted) {
        return sentences(diff(wanted).only(LiveSchema::concernsWanted).changes());
    }

    private static List<String> sentences(List<SchemaChange> changes) {
        return changes.stream().map(SchemaChange::toString).toList();
    }

    private static boolean concernsWanted(SchemaChange change) {
        return !(change instanceof TableChange.DropTable
                || change instanceof ViewChange.DropView
                || change instanceof SequenceChange.DropSequence
                || change instanceof TypeChange.DropEnum
                || change instanceof TypeChange.DropDomain);
    }

    /**
     * Checks that the database has what is wanted, as it is wanted.
     *
     * @throws SchemaMismatchException naming all differences when there are any
     */
    public void validate(MetaData wanted) {
        List<String> differences = differences(wanted);
        if (!differences.isEmpty()) {
            throw new SchemaMismatchException(differences);
        }
    }
}
