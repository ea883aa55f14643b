package dev.orm.schema.diff;

import dev.orm.schema.NamedType;
import dev.orm.schema.NamingConvention;
import dev.orm.schema.Sequence;
import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogDomain;
import dev.orm.schema.catalog.CatalogEnum;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogSequence;
import dev.orm.schema.catalog.ColumnSource;
import dev.orm.schema.diff.Pairs.Pair;
import dev.orm.sql.render.Literals;
import java.util.List;
import java.util.Objects;

/** Writes what changes enum types, domains and sequences. */
final class TypeSteps {

    private final ScriptWords words;
    private final Script script;
    private final Consequences consequences;

    TypeSteps(ScriptWords words, Script script, Consequences consequences) {
        this.words = words;
        this.script = script;
        this.consequences = consequences;
    }

    void write(SequenceChange change) {
        if (change instanceof SequenceChange.CreateSequence create) {
            Sequence original = words.originals().sequences().get(change.object());
            CatalogSequence wanted = create.sequence();
            script.add(
                    Phase.SEQUENCES,
                    change,
                    words.models()
                            .wantedDdl()
                            .createSequence(
                                    original == null ? words.models().wanted().sequence(wanted) : original));
        } else if (change instanceof SequenceChange.AlterSequence alter) {
            CatalogSequence wanted = alter.wanted();
            script.add(
                    Phase.SEQUENCES,
                    change,
                    words.alter().changeSequence(words.name(change.object()), wanted.type(), wanted.options()));
        } else {
            script.add(Phase.DROP_SEQUENCES, change, "drop sequence " + words.name(change.object()));
        }
    }

    void write(TypeChange change, List<SchemaChange> changes) {
        if (change instanceof TypeChange.CreateEnum || change instanceof TypeChange.CreateDomain) {
            create(change);
        } else if (change instanceof TypeChange.DropEnum) {
            script.add(
                    Phase.DROP_TYPES,
                    change,
                    "drop " + words.dialect().enumObject() + ' ' + words.name(change.object()));
        } else if (change instanceof TypeChange.DropDomain) {
            script.add(Phase.DROP_TYPES, change, "drop domain " + words.name(change.object()));
        } else if (change instanceof TypeChange.AlterEnum alter) {
            alter(alter, changes);
        } else if (change instanceof TypeChange.AlterDomain alter) {
            alter(alter);
        }
    }

    private void create(TypeChange change) {
        script.add(Phase.TYPES, change, words.models().wantedDdl().createType(wantedType(change.object())));
    }

    private NamedType wantedType(CatalogObject name) {
        NamedType original = words.originals().types().get(name);
        if (original != null) {
            return original;
        }
        CatalogEnum type = words.wanted().enums().get(name);
        CatalogDomain domain = words.wanted().domains().get(name);
        return type != null
                ? words.models().wanted().enumType(type)
                : words.models().wanted().domain(Objects.requireNonNull(domain, name::toString));
    }

    /** A value that is added cannot be used before the transaction ends, so a type whose new values are used at once is made anew. */
    private void alter(TypeChange.AlterEnum alter, List<SchemaChange> changes) {
        List<String> live = alter.live().values();
        List<String> wanted = alter.wanted().values();
        boolean used = alter.added().stream().anyMatch(value -> isUsed(value, changes));
        if (!alter.addsOnly() || used || !words.alter().addsEnumValues()) {
            replace(alter, false);
            return;
        }
        String type = words.name(alter.object());
        for (int i = wanted.size() - 1; i >= 0; i--) {
            if (!live.contains(wanted.get(i))) {
                String before = i + 1 < wanted.size() ? Literals.text(wanted.get(i + 1)) : null;
                String value = Literals.text(wanted.get(i));
                script.add(Phase.TYPES, alter, words.alter().addEnumValue(type, value, before));
            }
        }
    }

    /** Whether changes speak of a value. */
    static boolean isUsed(String value, List<SchemaChange> changes) {
        String literal = Literals.text(value);
        return changes.stream()
                .filter(change -> !(change instanceof TypeChange))
                .anyMatch(change -> texts(change).contains(literal));
    }

    private static String texts(SchemaChange change) {
        if (change instanceof TableChange.CreateTable create) {
            return create.table().columns().toString()
                    + create.table().constraints()
                    + create.table().indexes();
        } else if (change instanceof TableChange.AddColumn add) {
            return add.column().toString();
        } else if (change instanceof TableChange.AlterColumn alter) {
            return alter.wanted().toString();
        } else if (change instanceof ViewChange.CreateView create) {
            return create.view().source();
        } else if (change instanceof ViewChange.ReplaceView replace) {
            return replace.wanted().source();
        } else if (change instanceof IndexChange.CreateIndex create) {
            return create.index().toString();
        } else if (change instanceof IndexChange.ReplaceIndex replace) {
            return replace.wanted().toString();
        }
        return change.toString();
    }

    private void alter(TypeChange.AlterDomain alter) {
        CatalogDomain is = alter.live();
        CatalogDomain should = alter.wanted();
        boolean same = is.type().equals(should.type()) && is.nullable() == should.nullable();
        if (!same) {
            replace(alter, true);
            return;
        }
        String domain = "alter domain " + words.name(alter.object());
        if (!Objects.equals(is.defaultValue(), should.defaultValue())) {
            String value = should.defaultValue();
            script.add(Phase.TYPES, alter, domain + (value == null ? " drop default" : " set default " + value));
        }
        Pairs<Check> checks = Pairs.of(is.checks(), should.checks(), check -> check.name(), check -> check.condition());
        checks.surplus().forEach(check -> drop(alter, domain, check.name()));
        for (Pair<Check> pair : checks.replaced()) {
            drop(alter, domain, pair.live().name());
            add(alter, domain, pair.wanted());
        }
        checks.missing().forEach(check -> add(alter, domain, check));
    }

    private void drop(SchemaChange cause, String domain, String check) {
        script.add(Phase.TYPES, cause, domain + " drop constraint " + words.name(check));
    }

    private void add(SchemaChange cause, String domain, Check check) {
        script.add(
                Phase.TYPES,
                cause,
                domain + " add constraint " + words.name(check.name()) + " check (" + check.condition() + ")");
    }

    /** Puts a new type in the place of the old one, which goes when no column is of it any more. */
    private void replace(TypeChange change, boolean domain) {
        CatalogObject name = change.object();
        String old = NamingConvention.shortened(name.name() + "__old");
        script.add(Phase.TYPES, change, words.alter().renameType(domain, words.name(name), words.name(old)));
        create(change);
        consequences
                .columnsOf(name)
                .forEach((table, columns) -> columns.forEach(
                        column -> retype(change, table, words.wantedTable(table).column(column), domain)));
        script.add(
                Phase.DROP_TYPES,
                change,
                "drop " + (domain ? "domain" : words.dialect().enumObject()) + ' ' + words.sibling(name, old));
    }

    private void retype(TypeChange change, CatalogObject table, CatalogColumn column, boolean domain) {
        String tableName = words.name(table);
        String columnName = words.name(column.name());
        String type = column.type().text();
        boolean hasDefault = words.liveTable(table).column(column.name()).value() instanceof ColumnSource.Default;
        if (hasDefault) {
            script.add(Phase.RETYPE, change, words.alter().changeDefault(tableName, columnName, null));
        }
        String using = words.alter().addsEnumValues() && !domain ? columnName + "::text::" + type : null;
        script.add(Phase.RETYPE, change, words.alter().changeType(tableName, columnName, type, using));
        if (column.value() instanceof ColumnSource.Default value) {
            script.add(
                    Phase.ALTER_COLUMNS,
                    change,
                    words.alter().changeDefault(tableName, columnName, value.expression()));
        }
    }
}
