package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.schema.TableSource;
import dev.orm.schema.UniqueKeys;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Source;
import dev.orm.sql.render.ForeignKeyJoin;
import dev.orm.sql.render.Names;
import dev.orm.sql.render.PathJoin;
import dev.orm.sql.render.ResolvedColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of tables and columns in statements on tables, as a dialect writes them. Immutable and thread-safe. */
public final class TableNames implements Names {

    private final Dialect dialect;

    public TableNames(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String table(Source source) {
        return source instanceof Sequence sequence
                ? dialect.quote(sequence)
                : dialect.quote(required(source).table());
    }

    @Override
    public ResolvedColumn column(Source source, String name) {
        Column column = required(source).table().column(name);
        return new ResolvedColumn(source, dialect.quote(column.identifier()), column.type(), dialect.stored(column));
    }

    @Override
    public void requireWritable(Source source, String name) {
        Table table = required(source).table();
        table.requireWritable(table.column(name));
    }

    @Override
    public List<ResolvedColumn> selection(Source entity) {
        throw notATable(entity);
    }

    @Override
    public @Nullable PathJoin pathJoin(Source source) {
        required(source);
        return null;
    }

    @Override
    public List<String> constraint(Source source, String name) {
        return UniqueKeys.named(required(source).table(), name).stream()
                .map(column -> dialect.quote(column.identifier()))
                .toList();
    }

    @Override
    public List<ForeignKeyJoin> foreignKeys(Source left, Source right) {
        return ForeignKeyJoins.between(required(left).table(), required(right).table(), dialect);
    }

    private static TableSource required(Source source) {
        if (source instanceof TableSource table) {
            return table;
        }
        throw notATable(source);
    }

    private static IllegalArgumentException notATable(Source source) {
        return new IllegalArgumentException(
                source instanceof EntitySource<?> entity
                        ? source + " stands for the entities of "
                                + entity.entityType().getName()
                                + ": run the statement on a session, which knows their mapping; an engine runs statements on tables"
                        : source + " is no table: an engine runs statements on tables");
    }
}
