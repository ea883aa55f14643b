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
        if (run != null) {
            long first = longs(run)[0];
            return LongStream.range(first, first + count).toArray();
        }
        String name = dialect.quote(sequence);
        long[] ids = new long[count];
        int filled = reserve.take(name, ids);
        if (filled == count) {
            return ids;
        }
        int increment = sequence.increment();
        int blocks = (count - filled + increment - 1) / increment;
        for (long first : longs(dialect.nextValues(sequence, blocks))) {
            int used = Math.min(increment, count - filled);
            for (int i = 0; i < used; i++) {
                ids[filled++] = first + i;
            }
            if (used < increment) {
                reserve.keep(name, first + used, increment - used);
            }
        }
        return ids;
    }

    long @Nullable [] ofIdentity(Table table, int count) {
        Dialect dialect = connection.dialect();
        String name = dialect.quote(table);
        if (reserve.isUnreservable(name)) {
            return null;
        }
        BoundSql sql = dialect.nextIdentities(table, count);
        long[] ids = sql == null ? new long[0] : longs(sql);
        if (ids.length == count) {
            return ids;
        }
        reserve.markUnreservable(name);
        return null;
    }

    private long[] longs(BoundSql sql) {
        return connection.query(sql, rows -> {
            long[] values = new long[16];
            int size = 0;
            while (rows.next()) {
                values = size == values.length ? Arrays.copyOf(values, size * 2) : values;
                values[size++] = rows.getLong(1);
            }
            return Arrays.copyOf(values, size);
        });
    }
}
