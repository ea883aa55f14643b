package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.sql.render.BoundSql;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Takes ids on one connection before the rows are there, from what other connections left over first. Belongs to one thread. */
final class IdReservation {

    private final IdReserve reserve;
    private final EngineConnection connection;

    IdReservation(IdReserve reserve, EngineConnection connection) {
        this.reserve = reserve;
        this.connection = connection;
    }

    long[] ofSequence(Sequence sequence, int count) {
        Dialect dialect = connection.dialect();
        BoundSql run = dialect.nextRun(sequence, count);
        int step = Integer.signum(sequence.increment());
        if (run != null) {
            return LongStream.iterate(longs(run, 1)[0], id -> id + step)
                    .limit(count)
                    .toArray();
        }
        String name = here(dialect.quote(sequence));
        long[] ids = new long[count];
        int filled = reserve.take(name, ids);
        if (filled == count) {
            return ids;
        }
        long size = Math.abs((long) sequence.increment());
        int blocks = (int) ((count - filled + size - 1) / size);
        for (long first : longs(dialect.nextValues(sequence, blocks), blocks)) {
            IdReserve.Block block = new IdReserve.Block(first, size, step);
            int used = block.fill(ids, filled);
            filled += used;
            if (used < size) {
                reserve.keep(name, block.after(used));
            }
        }
        return ids;
    }

    long @Nullable [] ofIdentity(Table table, int count) {
        Dialect dialect = connection.dialect();
        String name = here(dialect.quote(table));
        if (reserve.isUnreservable(name)) {
            return null;
        }
        BoundSql sql = dialect.nextIdentities(table, count);
        long[] ids = sql == null ? new long[0] : longs(sql, count);
        if (ids.length == count) {
            return ids;
        }
        reserve.markUnreservable(name);
        return null;
    }

    /** A name in the database that the connection leads to: one data source may lead to several, each with numbers of its own. */
    private String here(String name) {
        return connection.withJdbc(
                "looking which database this is", jdbc -> jdbc.getMetaData().getURL() + ' ' + name);
    }

    private long[] longs(BoundSql sql, int expected) {
        return connection.query(sql, rows -> {
            long[] values = new long[Math.max(1, expected)];
            int size = 0;
            while (rows.next()) {
                values = size == values.length ? Arrays.copyOf(values, size * 2) : values;
                values[size++] = rows.getLong(1);
            }
            return size == values.length ? values : Arrays.copyOf(values, size);
        });
    }
}
