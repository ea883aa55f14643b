package dev.orm.spring.repository.query;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.support.PageableExecutionUtils;

/**
 * The rows of a query in the forms Spring Data knows: lists, pages, slices and windows. A limit leaves the first rows, and pages are of what it
 * leaves.
 *
 * @param reader reads some of the rows
 * @param total counts all of them
 * @param <R> the type of a result
 */
record PagedRows<R>(Function<RowRange, List<R>> reader, LongSupplier total) {

    /** What a method returns that yields neither a stream nor a window. */
    @Nullable
    Object result(QueryMethod method, Limit limit, Pageable pageable) {
        if (method.isPageQuery()) {
            return page(limit, pageable);
        }
        if (method.isSliceQuery()) {
            return slice(limit, pageable);
        }
        return method.isCollectionQuery()
                ? list(limit, pageable)
                : Results.single(list(limit.isLimited() ? limit : Limit.of(2), pageable), method);
    }

    /** All results, up to a limit. */
    List<R> list(Limit limit) {
        return reader.apply(RowRange.of(limit));
    }

    /** The results of a page. */
    List<R> list(Limit limit, Pageable pageable) {
        return reader.apply(RowRange.of(limit, pageable));
    }

    /** A page, with the total number of results unless the page shows that there are no more. */
    Page<R> page(Limit limit, Pageable pageable) {
        return PageableExecutionUtils.getPage(list(limit, pageable), pageable, () -> count(limit));
    }

    private long count(Limit limit) {
        long all = total.getAsLong();
        return limit.isLimited() ? Math.min(all, limit.max()) : all;
    }

    /** A page that knows whether there is a next one, but not how many. */
    Slice<R> slice(Limit limit, Pageable pageable) {
        if (pageable.isUnpaged()) {
            return new SliceImpl<>(list(limit), pageable, false);
        }
        List<R> found = reader.apply(RowRange.andOneMore(limit, pageable));
        List<R> shown = first(found, Limit.of(pageable.getPageSize()));
        return new SliceImpl<>(shown, pageable, shown.size() < found.size());
    }

    /**
     * The results after a position.
     *
     * @throws InvalidDataAccessApiUsageException when the offset is the greatest there is
     */
    Window<R> window(Limit limit, OffsetScrollPosition position) {
        List<R> found = reader.apply(new RowRange(behind(position), oneMore(limit)));
        List<R> shown = first(found, limit);
        return Window.from(shown, position.positionFunction(), shown.size() < found.size());
    }

    private static long behind(OffsetScrollPosition position) {
        if (position.isInitial()) {
            return 0;
        }
        if (position.getOffset() == Long.MAX_VALUE) {
            throw new InvalidDataAccessApiUsageException(
                    "The scroll position has the greatest offset there is, behind which nothing can be: give a smaller one");
        }
        return position.getOffset() + 1;
    }

    /** How many rows tell whether there are more than a limit wants; null for all. */
    static @Nullable Long oneMore(Limit limit) {
        return limit.isLimited() ? limit.max() + 1L : null;
    }

    /** The rows that a limit wants, of which there may be more. */
    static <Q> List<Q> first(List<Q> found, Limit limit) {
        return limit.isLimited() && found.size() > limit.max() ? found.subList(0, limit.max()) : found;
    }
}
