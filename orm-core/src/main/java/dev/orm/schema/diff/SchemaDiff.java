package dev.orm.schema.diff;

import dev.orm.dialect.Dialect;
import dev.orm.engine.Engine;
import dev.orm.schema.MetaData;
import dev.orm.schema.SchemaTarget;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.sql.Sql;
import dev.orm.sql.UnsupportedSqlException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What makes a database differ from the wanted schema, and the statements that remove the differences.
 *
 * <p>Both sides are compared in the words of the database: the wanted schema is created where nobody sees it (in schemas of its own within
 * a transaction that is rolled back, or in a private database in memory), and read back as the database holds it. So types, defaults,
 * conditions and queries are equal when the database says so. Immutable and thread-safe.
 */
public final class SchemaDiff {

    private final ScriptWords words;
    private final List<SchemaChange> changes;

    SchemaDiff(ScriptWords words, List<SchemaChange> changes) {
        this.words = words;
        this.changes = List.copyOf(changes);
    }

    /**
     * Compares a database with a wanted schema.
     *
     * @throws org.springframework.dao.DataAccessException when the catalog cannot be read, or the database refuses the wanted schema
     * @throws UncomparableViewException when a view that is there can only be created in the database itself
     */
    public static SchemaDiff between(MetaData wanted, Engine engine) {
        return between(wanted, engine, DiffRules.STANDARD);
    }

    /**
     * Compares parts of a database with those of a wanted schema.
     *
     * @throws org.springframework.dao.DataAccessException when the catalog cannot be read, or the database refuses the wanted schema
     * @throws UncomparableViewException when a view that is there can only be created in the database itself
     */
    public static SchemaDiff between(MetaData wanted, Engine engine, DiffRules rules) {
        Dialect dialect = engine.dialect();
        TwoStates states = TwoStates.read(wanted, engine, rules);
        Renames renames = new Renames(states.live(), states.originals(), dialect);
        CatalogContents live = renames.applied();
        List<SchemaChange> changes = new SchemaComparison(live, states.wanted(), rules).changes();
        changes.addAll(0, renames.changes());
        ScriptWords words = ScriptWords.of(dialect, live, states.wanted(), wanted);
        List<SchemaChange> rewritten = changes.stream()
                .flatMap(change -> rules.rewriting().rewritten(change).stream())
                .toList();
        return new SchemaDiff(words.with(obstacles(words, rewritten, engine)), rewritten);
    }

    /** What some databases add to tables without rows only; one that is to be renamed is taken for one with rows. */
    private static Map<SchemaChange, UnsupportedSqlException> obstacles(
            ScriptWords words, List<SchemaChange> changes, Engine engine) {
        Set<CatalogObject> renamed = changes.stream()
                .filter(TableChange.RenameTable.class::isInstance)
                .map(SchemaChange::object)
                .collect(Collectors.toSet());
        Map<SchemaChange, UnsupportedSqlException> obstacles = new LinkedHashMap<>();
        for (SchemaChange change : changes) {
            UnsupportedSqlException obstacle =
                    change instanceof TableChange.AddColumn add ? words.obstacleBeforeRows(add) : null;
            if (obstacle != null
                    && (renamed.contains(change.object())
                            || hasRows(engine, words.bareLive(words.liveTable(change.object()))))) {
                obstacles.put(change, obstacle);
            }
        }
        return obstacles;
    }

    /** The differences. */
    public List<SchemaChange> changes() {
        return changes;
    }

    /** Whether there is no difference. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The differences that only add something to what is there, and could do so at once: constraints and unique indexes only with columns
     * that are added too, because rows may not meet others, and nothing that rests on what has to be renamed.
     */
    public SchemaDiff additive() {
        Additions additions = new Additions(words, changes);
        return only(change -> additions.obstacle(change) == null);
    }

    /** What {@link #additive()} leaves out, each with the reason: a clause that goes on from "left as it is, because". */
    public Map<SchemaChange, String> notAdditive() {
        Additions additions = new Additions(words, changes);
        Map<SchemaChange, String> reasons = new LinkedHashMap<>();
        for (SchemaChange change : changes) {
            String reason = additions.obstacle(change);
            if (reason != null) {
                reasons.putIfAbsent(change, reason);
            }
        }
        return Collections.unmodifiableMap(reasons);
    }

    /** The differences that the database has statements for: SQLite alters no column and no constraint, for instance. */
    public SchemaDiff supported() {
        Set<SchemaChange> refused = unsupported().keySet();
        return only(change -> !refused.contains(change));
    }

    /** What {@link #supported()} leaves out, each with what the database lacks, also for a column that it rests on. */
    public Map<SchemaChange, UnsupportedSqlException> unsupported() {
        Map<SchemaChange, UnsupportedSqlException> refused = new LinkedHashMap<>(ScriptWriter.refused(words, changes));
        Map.copyOf(refused).forEach((change, lacking) -> {
            if (change instanceof TableChange.AddColumn add) {
                changes.stream()
                        .filter(each -> each instanceof IndexChange.CreateIndex create && isOf(add, create))
                        .forEach(index -> refused.putIfAbsent(index, lacking));
            }
        });
        return Collections.unmodifiableMap(refused);
    }

    private static boolean isOf(TableChange.AddColumn add, IndexChange.CreateIndex create) {
        return create.object().equals(add.object())
                && create.index().parts().stream()
                        .anyMatch(part -> part.text().equals(add.column().name()));
    }

    /** The differences in what is wanted. Tables, views, sequences and types that are not wanted at all do not count: others may own them. */
    public SchemaDiff ofWanted() {
        return only(change -> !(change instanceof TableChange.DropTable
                || change instanceof ViewChange.DropView
                || change instanceof SequenceChange.DropSequence
                || change instanceof TypeChange.DropEnum
                || change instanceof TypeChange.DropDomain));
    }

    /** Some of the differences. Those that are left out stay as they are, with all that depends on them. */
    public SchemaDiff only(Predicate<SchemaChange> included) {
        return new SchemaDiff(words, changes.stream().filter(included).toList());
    }

    /**
     * The columns among these differences that no database would add: they take no NULL and have no value of their own, but their table has rows.
     *
     * @param engine the database that was compared
     * @throws org.springframework.dao.DataAccessException when a table cannot be read
     */
    public List<SchemaChange> unfillable(Engine engine) {
        return changes.stream()
                .filter(change -> change instanceof TableChange.AddColumn
                        && change.effect() == SchemaChange.Effect.RISKS
                        && hasRows(engine, words.bareLive(words.liveTable(change.object()))))
                .toList();
    }

    private static boolean hasRows(Engine engine, Table table) {
        return engine.inTransaction(connection -> connection
                .execute(Sql.select(Sql.value(1L)).from(table).limit(1))
                .first()
                .isPresent());
    }

    /**
     * The statements that remove the differences, in an order in which they can run, each with its difference.
     *
     * @throws UnsupportedSqlException naming all differences that the database has no statement for
     */
    public List<Step> steps() {
        return ScriptWriter.steps(words, changes);
    }

    /**
     * The statements that remove the differences, in an order in which they can run, without semicolons.
     *
     * @throws UnsupportedSqlException naming all differences that the database has no statement for
     */
    public List<String> statements() {
        return steps().stream().map(Step::statement).toList();
    }

    /**
     * Executes the statements, and tells the listeners of the wanted schema of each object it creates. It is not looked whether the
     * database is still what it was when it was compared.
     *
     * @throws UnsupportedSqlException naming all differences that the database has no statement for; nothing is executed then
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    public void applyTo(SchemaTarget database) {
        database.run(Notices.between(steps(), words.originals()));
    }

    /** One sentence for each difference. */
    @Override
    public String toString() {
        return changes.stream().map(SchemaChange::toString).collect(Collectors.joining("\n"));
    }
}
