package dev.orm.schema.diff;

import dev.orm.schema.Column;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.DdlHook;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.catalog.ColumnSource;
import dev.orm.sql.UnsupportedSqlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what changes tables and columns. */
final class TableSteps {

    private final ScriptWords words;
    private final Script script;
    private final Consequences consequences;

    TableSteps(ScriptWords words, Script script, Consequences consequences) {
        this.words = words;
        this.script = script;
        this.consequences = consequences;
    }

    void write(TableChange change) {
        if (change instanceof TableChange.CreateTable create) {
            create(create);
        } else if (change instanceof TableChange.DropTable drop) {
            drop(drop);
        } else if (change instanceof TableChange.RenameTable rename) {
            script.add(
                    Phase.RENAMES,
                    change,
                    words.alter()
                            .renameTable(
                                    words.name(rename.from()),
                                    words.name(rename.object().name())));
        } else if (change instanceof TableChange.AlterTableOptions options) {
            setOptions(options);
        } else if (change instanceof TableChange.AddColumn add) {
            requireAddable(add);
            add(add, add.object(), add.column());
        } else if (change instanceof TableChange.DropColumn drop) {
            drop(drop, drop.object(), drop.column());
        } else if (change instanceof TableChange.RenameColumn rename) {
            String table = words.name(rename.object());
            script.add(
                    Phase.RENAMES,
                    change,
                    words.alter().renameColumn(table, words.name(rename.from()), words.name(rename.to())));
        } else if (change instanceof TableChange.AlterColumn alter) {
            alter(alter);
        }
    }

    /** Foreign keys come when all tables and keys are there, unless the database takes them with the table only. */
    private void create(TableChange.CreateTable create) {
        CatalogTable wanted = create.table();
        Table original = words.originals().tables().get(wanted.name());
        boolean inline = !words.dialect().supports(DdlFeature.ADD_CONSTRAINT);
        List<String> statements = new ArrayList<>();
        if (original == null) {
            Table table = words.models().wanted().table(wanted);
            statements.addAll(words.models().wantedDdl().createTable(table, key -> inline));
        } else {
            hooks(original, DdlHook.Event.BEFORE_CREATE, statements);
            statements.addAll(words.models().originalDdl().createTable(original, key -> inline));
            hooks(original, DdlHook.Event.AFTER_CREATE, statements);
        }
        script.add(Phase.TABLES, create, statements);
        if (!inline) {
            wanted.constraints(ForeignKey.class)
                    .forEach(key -> script.add(
                            Phase.FOREIGN_KEYS,
                            create,
                            words.models()
                                    .wantedDdl()
                                    .addConstraint(
                                            words.bareWanted(wanted),
                                            words.models()
                                                    .wanted()
                                                    .parts(wanted)
                                                    .constraint(key))));
        }
    }

    private void hooks(Table table, DdlHook.Event event, List<String> statements) {
        table.hooks().stream()
                .filter(hook -> hook.event() == event)
                .forEach(hook -> statements.addAll(hook.ddl().statements(words.dialect())));
    }

    /** Foreign keys between tables that are dropped would keep them in a cycle, so all of them go first. */
    private void drop(TableChange.DropTable drop) {
        CatalogTable table = drop.table();
        if (words.dialect().supports(DdlFeature.ADD_CONSTRAINT)) {
            table.constraints(ForeignKey.class)
                    .filter(key ->
                            words.live().tables().containsKey(key.target().table()))
                    .forEach(key -> script.add(
                            Phase.DROP_FOREIGN_KEYS,
                            drop,
                            words.models()
                                    .liveDdl()
                                    .dropConstraint(
                                            words.bareLive(table),
                                            words.models().live().parts(table).constraint(key))));
        }
        script.add(Phase.DROP_TABLES, drop, words.models().liveDdl().dropTable(words.bareLive(table)));
    }

    private void setOptions(TableChange.AlterTableOptions options) {
        String table = "alter table " + words.name(options.object());
        if (!options.wanted().isEmpty()) {
            String values = options.wanted().entrySet().stream()
                    .map(option -> option.getKey() + " = " + option.getValue())
                    .collect(Collectors.joining(", "));
            script.add(Phase.ALTER_COLUMNS, options, table + " set (" + values + ")");
        }
        if (!options.unset().isEmpty()) {
            script.add(Phase.ALTER_COLUMNS, options, table + " reset (" + String.join(", ", options.unset()) + ")");
        }
    }

    private void requireAddable(TableChange.AddColumn add) {
        UnsupportedSqlException obstacle = words.obstacles().get(add);
        if (obstacle != null) {
            throw obstacle;
        }
    }

    private void add(SchemaChange cause, CatalogObject name, CatalogColumn column) {
        CatalogTable table = words.wantedTable(name);
        Column original = words.originals().column(name, column.name());
        Phase phase = column.value() instanceof ColumnSource.Computed ? Phase.ADD_COMPUTED : Phase.ADD_COLUMNS;
        Table described = words.originals().tables().get(name);
        script.add(
                phase,
                cause,
                original == null || described == null
                        ? words.models()
                                .wantedDdl()
                                .addColumn(
                                        words.bareWanted(table),
                                        words.models().wanted().column(table, column))
                        : words.models().originalDdl().addColumn(described, original));
    }

    private void drop(SchemaChange cause, CatalogObject table, CatalogColumn column) {
        Phase phase = column.value() instanceof ColumnSource.Computed ? Phase.DROP_COMPUTED : Phase.DROP_COLUMNS;
        script.add(phase, cause, words.alter().dropColumn(words.name(table), words.name(column.name())));
    }

    private void alter(TableChange.AlterColumn alter) {
        if (Consequences.isRecreated(alter)) {
            return;
        }
        String table = words.name(alter.object());
        String column = words.name(alter.wanted().name());
        Set<ColumnAspect> aspects = alter.aspects();
        boolean source = aspects.contains(ColumnAspect.TYPE)
                || aspects.contains(ColumnAspect.DEFAULT)
                || aspects.contains(ColumnAspect.IDENTITY)
                || aspects.contains(ColumnAspect.COMPUTED);
        if (source) {
            removeSource(alter, table, column);
        }
        if (aspects.contains(ColumnAspect.TYPE)) {
            String type = alter.wanted().type().text();
            script.add(Phase.RETYPE, alter, words.alter().changeType(table, column, type, null));
        }
        if (aspects.contains(ColumnAspect.NULLABILITY)) {
            boolean nullable = alter.wanted().nullable();
            script.add(Phase.ALTER_COLUMNS, alter, words.alter().changeNullability(table, column, nullable));
        }
        if (source) {
            addSource(alter, table, column);
        }
        if (aspects.contains(ColumnAspect.ON_UPDATE)) {
            String expression = alter.wanted().onUpdate();
            script.add(Phase.ALTER_COLUMNS, alter, words.alter().changeOnUpdate(table, column, expression));
        }
    }

    private void removeSource(TableChange.AlterColumn alter, String table, String column) {
        ColumnSource is = alter.live().value();
        ColumnSource should = alter.wanted().value();
        if (is instanceof ColumnSource.Computed && !(should instanceof ColumnSource.Computed)) {
            script.add(Phase.RETYPE, alter, words.alter().dropExpression(table, column));
        } else if (is instanceof ColumnSource.Identity && !(should instanceof ColumnSource.Identity)) {
            script.add(Phase.RETYPE, alter, words.alter().dropIdentity(table, column));
        } else if (is instanceof ColumnSource.Default) {
            script.add(Phase.RETYPE, alter, words.alter().changeDefault(table, column, null));
        }
    }

    private void addSource(TableChange.AlterColumn alter, String table, String column) {
        ColumnSource is = alter.live().value();
        ColumnSource should = alter.wanted().value();
        if (should instanceof ColumnSource.Default value) {
            script.add(Phase.ALTER_COLUMNS, alter, words.alter().changeDefault(table, column, value.expression()));
        } else if (should instanceof ColumnSource.Identity identity) {
            String type = alter.wanted().type().text();
            boolean always = identity.always();
            script.add(
                    Phase.ALTER_COLUMNS,
                    alter,
                    is instanceof ColumnSource.Identity
                            ? words.alter().changeIdentity(table, column, type, always, identity.numbers())
                            : words.alter().addIdentity(table, column, type, always, identity.numbers()));
        }
    }

    /** Drops computed columns that change, or whose sources change, and adds them as they should be. */
    void recreate() {
        for (CatalogObject table : consequences.tablesWithRecreated()) {
            Map<String, SchemaChange> columns = consequences.recreated(table);
            columns.forEach((name, cause) -> script.attempt(cause, () -> {
                CatalogColumn live = words.liveTable(table).column(name);
                drop(cause, table, live);
                add(cause, table, words.wantedTable(table).column(name));
            }));
        }
    }
}
