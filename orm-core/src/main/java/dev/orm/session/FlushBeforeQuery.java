package dev.orm.session;

/** Stands beside a failure to say where it came from: the flush before a query, not the query. Never thrown. */
final class FlushBeforeQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FlushBeforeQuery() {
        super(
                "This failed while a query was about to be run, because queries write what has changed before. flush() where the"
                        + " changes belong, or run the query by withoutAutoflush(...).",
                null,
                false,
                false);
    }
}
