package dev.orm.schema.diff;

import dev.orm.schema.DdlFeature;
import dev.orm.schema.Index;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogIndex;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.catalog.CatalogView;
import dev.orm.schema.reflect.CatalogModel;
import dev.orm.sql.UnsupportedSqlException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes what changes constraints and indexes, also those that only make room for something else. */
final class ConstraintSteps {

    private final ScriptWords words;
    private final Script script;
    private final Consequences consequences;
    private final Set<Object> written = new HashSet<>();

    ConstraintSteps(ScriptWords words, Script script, Consequences consequences) {
        this.words = words;
        this.script = script;
        this.consequences = consequences;
    }

    void write(ConstraintChange change) {
        CatalogObject table = change.object();
        if (change instanceof ConstraintChange.AddConstraint add) {
            add(change, table, add.constraint());
        } else if (change instanceof ConstraintChange.DropConstraint drop) {
            drop(change, table, drop.constraint());
        } else if (change instanceof ConstraintChange.ReplaceConstraint replace) {
            drop(change, table, replace.live());
            add(change, table, replace.wanted());
        } else if (change instanceof ConstraintChange.RenameConstraint rename) {
            String from = words.name(rename.live().name());
            script.add(
                    Phase.NAMES,
                    change,
                    words.alter().renameConstraint(words.name(table), from, words.name(rename.to())));
        }
    }

    void write(IndexChange change) {
        CatalogObject table = change.object();
        if (change instanceof IndexChange.CreateIndex create) {
            create(change, table, create.index());
        } else if (change instanceof IndexChange.DropIndex drop) {
            drop(change, table, drop.index());
        } else if (change instanceof IndexChange.ReplaceIndex replace) {
            drop(change, table, replace.live());
            create(change, table, replace.wanted());
        } else if (change instanceof IndexChange.RenameIndex rename) {
            String from = words.sibling(table, rename.live().name());
            script.add(Phase.NAMES, change, words.alter().renameIndex(from, words.name(rename.to())));
        }
    }

    /** Drops and adds again what stays but is in the way. */
    void makeRoom() {
        for (CatalogTable table : words.live().tables().values()) {
            if (!words.wanted().tables().containsKey(table.name())) {
                continue;
            }
            for (CatalogConstraint constraint : table.constraints()) {
                SchemaChange cause = consequences.reason(table, constraint);
                if (cause != null && written.add(new Part(table.name(), constraint.name(), "constraint"))) {
                    script.attempt(cause, () -> {
                        drop(cause, table.name(), constraint);
                        add(cause, table.name(), constraint);
                    });
                }
            }
            for (CatalogIndex index : table.indexes()) {
                SchemaChange cause = consequences.reason(table, index);
                if (cause != null && written.add(new Part(table.name(), index.name(), "index"))) {
                    drop(cause, table.name(), index);
                    create(cause, table.name(), index);
                }
            }
        }
    }

    private void add(SchemaChange cause, CatalogObject name, CatalogConstraint constraint) {
        CatalogTable table = words.wantedTable(name);
        CatalogModel model = words.models().wanted();
        Phase phase = Phase.KEYS;
        if (constraint instanceof ForeignKey) {
            phase = Phase.FOREIGN_KEYS;
        } else if (constraint instanceof Check) {
            phase = Phase.CHECKS;
        }
        script.add(
                phase,
                cause,
                words.models()
                        .wantedDdl()
                        .addConstraint(
                                words.bareWanted(table), model.parts(table).constraint(constraint)));
    }

    private void drop(SchemaChange cause, CatalogObject name, CatalogConstraint constraint) {
        if (!words.dialect().supports(DdlFeature.ADD_CONSTRAINT)) {
            throw new UnsupportedSqlException(
                    "Dropping " + ConstraintWords.of(constraint) + " of table " + name,
                    words.dialect().name(),
                    "create a new table, copy the rows, drop the old one and rename the new one");
        }
        written.add(new Part(name, constraint.name(), "constraint"));
        CatalogTable table = words.liveTable(name);
        Phase phase = Phase.DROP_KEYS;
        if (constraint instanceof ForeignKey) {
            phase = Phase.DROP_FOREIGN_KEYS;
        } else if (constraint instanceof Check) {
            phase = Phase.DROP_CHECKS;
        }
        script.add(
                phase,
                cause,
                "alter table " + words.name(table.name()) + " drop constraint " + words.name(constraint.name()));
    }

    private void create(SchemaChange cause, CatalogObject name, CatalogIndex index) {
        CatalogTable table = table(words.wanted(), name);
        Index original = words.originals().index(name, index.name());
        Table described = words.originals().tables().get(name);
        script.add(
                Phase.INDEXES,
                cause,
                original == null || described == null
                        ? words.models()
                                .wantedDdl()
                                .createIndex(
                                        words.bareWanted(table),
                                        words.models().wanted().parts(table).index(index))
                        : words.models().originalDdl().createIndex(described, original));
    }

    private void drop(SchemaChange cause, CatalogObject name, CatalogIndex index) {
        written.add(new Part(name, index.name(), "index"));
        script.add(Phase.DROP_INDEXES, cause, "drop index " + words.sibling(name, index.name()));
    }

    /** A table, or a materialized view as if it were one. */
    private static CatalogTable table(CatalogContents contents, CatalogObject name) {
        CatalogTable table = contents.tables().get(name);
        if (table != null) {
            return table;
        }
        CatalogView view = Objects.requireNonNull(contents.views().get(name), name::toString);
        return new CatalogTable(name, false, view.columns(), List.of(), view.indexes(), Map.of(), null);
    }

    /** What was written already. */
    private record Part(CatalogObject table, String name, String kind) {}
}
