package dev.orm.spring.repository.query;

import dev.orm.session.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;

/**
 * Which of the rows of a query are wanted.
 *
 * @param offset how many are passed over first
 * @param rows how many there are at most; null for all
 */
record RowRange(long offset, @Nullable Long rows) {

    static final RowRange ALL = new RowRange(0, null);

    /** The first rows, up to a limit. */
    static RowRange of(Limit limit) {
        return limit.isLimited() ? new RowRange(0, (long) limit.max()) : ALL;
    }

    /** The rows of a page, of those that a limit leaves: the first three are a page of two and one of one. */
    static RowRange of(Limit limit, Pageable pageable) {
        return pageable.isPaged() ? of(limit, pageable, pageable.getPageSize()) : of(limit);
    }

    /** As {@link #of(Limit, Pageable)}, and the row behind them, which tells whether there is more. */
    static RowRange andOneMore(Limit limit, Pageable pageable) {
        return of(limit, pageable, pageable.getPageSize() + 1L);
    }

    private static RowRange of(Limit limit, Pageable pageable, long rows) {
        long offset = pageable.getOffset();
        long left = limit.isLimited() ? Math.max(0, limit.max() - offset) : rows;
        return new RowRange(offset, Math.min(rows, left));
    }

    /** A query for these of its rows. */
    <R> Query<R> of(Query<R> query) {
        Query<R> some = rows == null ? query : query.limit(rows);
        return offset == 0 ? some : some.offset(offset);
    }
}
