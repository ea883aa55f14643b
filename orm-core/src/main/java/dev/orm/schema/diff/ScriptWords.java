package dev.orm.schema.diff;

import dev.orm.dialect.AlterSpelling;
import dev.orm.dialect.Dialect;
import dev.orm.schema.Column;
import dev.orm.schema.DdlWriter;
import dev.orm.schema.Identifier;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.reflect.CatalogModel;
import dev.orm.sql.UnsupportedSqlException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a script are written with: the two states, their objects as values, and how the database spells DDL.
 *
 * @param live      what is there, under the names it has after renames
 * @param wanted    what should be there
 * @param originals the wanted objects as the application described them
 * @param obstacles the columns that cannot be added because of the rows there are, and why
 */
record ScriptWords(
        Dialect dialect,
        CatalogContents live,
        CatalogContents wanted,
        Originals originals,
        Models models,
        Map<SchemaChange, UnsupportedSqlException> obstacles) {

    /** Both states as values of the schema, and who writes DDL of them. */
    record Models(
            CatalogModel live, CatalogModel wanted, DdlWriter liveDdl, DdlWriter wantedDdl, DdlWriter originalDdl) {}

    static ScriptWords of(Dialect dialect, CatalogContents live, CatalogContents wanted, MetaData metaData) {
        CatalogModel liveModel = new CatalogModel(live, dialect);
        CatalogModel wantedModel = new CatalogModel(wanted, dialect);
        Models models = new Models(
                liveModel,
                wantedModel,
                new DdlWriter(liveModel.metaData(), dialect),
                new DdlWriter(wantedModel.metaData(), dialect),
                new DdlWriter(metaData, dialect));
        Originals originals = new Originals(metaData, dialect, wanted.currentSchema());
        return new ScriptWords(dialect, live, wanted, originals, models, Map.of());
    }

    /** The same with the columns that cannot be added because of the rows there are. */
    ScriptWords with(Map<SchemaChange, UnsupportedSqlException> obstacles) {
        return new ScriptWords(dialect, live, wanted, originals, models, Map.copyOf(obstacles));
    }

    /** What keeps a column from being added if its table has rows, or null when nothing does. */
    @Nullable
    UnsupportedSqlException obstacleBeforeRows(TableChange.AddColumn add) {
        CatalogTable table = wantedTable(add.object());
        Column original = originals.column(add.object(), add.column().name());
        return dialect.obstacleBeforeRows(
                bareWanted(table), original == null ? models.wanted().column(table, add.column()) : original);
    }

    AlterSpelling alter() {
        return dialect.alterations();
    }

    /** A name of the catalog as DDL writes it. */
    String name(String name) {
        Identifier plain = new Identifier(name.toLowerCase(Locale.ROOT), false);
        return dialect.quote(dialect.catalogName(plain).equals(name) ? plain : new Identifier(name, true));
    }

    /** A full name of the catalog as DDL writes it, without the connection's schema. */
    String name(CatalogObject object) {
        boolean plain = object.schema().isEmpty() || object.schema().equals(live.currentSchema());
        return plain ? name(object.name()) : name(object.schema()) + '.' + name(object.name());
    }

    /** A name in the schema of another object. */
    String sibling(CatalogObject object, String name) {
        return name(new CatalogObject(object.schema(), name));
    }

    CatalogTable liveTable(CatalogObject name) {
        return Objects.requireNonNull(live.tables().get(name), name::toString);
    }

    CatalogTable wantedTable(CatalogObject name) {
        return Objects.requireNonNull(wanted.tables().get(name), name::toString);
    }

    Table bareLive(CatalogTable table) {
        return models.live().bareTable(table);
    }

    Table bareWanted(CatalogTable table) {
        return models.wanted().bareTable(table);
    }
}
