package dev.orm.dialect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts rows into portions that one statement can carry in bounded memory. */
final class RowChunks {

    static final int MOST_ROWS = 10_000;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private RowChunks() {}

    static List<List<@Nullable Object[]>> of(List<@Nullable Object[]> rows, int most) {
        List<List<@Nullable Object[]>> chunks = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < rows.size(); i++) {
            long more = size(rows.get(i));
            if (i > from && (i - from == most || bytes + more > MOST_BYTES)) {
                chunks.add(rows.subList(from, i));
                from = i;
                bytes = 0;
            }
            bytes += more;
        }
        chunks.add(rows.subList(from, rows.size()));
        return chunks;
    }

    private static long size(@Nullable Object[] row) {
        long size = 0;
        for (Object value : row) {
            if (value instanceof CharSequence text) {
                size += text.length();
            } else if (value instanceof byte[] bytes) {
                size += bytes.length;
            } else {
                size += Long.BYTES;
            }
        }
        return size;
    }
}
