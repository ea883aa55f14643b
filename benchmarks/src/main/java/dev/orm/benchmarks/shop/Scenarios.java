package dev.orm.benchmarks.shop;

/**
 * What the scripts under {@code examples/performance} of SQLAlchemy do, for those implementations that are measured with it: many small rows of a key
 * and two texts. Each method is one transaction in a new session.
 */
public interface Scenarios {

    /** How many rows are written or read before the next ones. */
    int CHUNK = 1_000;

    /** {@code bulk_inserts}: new objects whose keys are generated, written chunk by chunk; their texts are of {@link #name} and {@link #description}. */
    void insertVisitors(int count, int turn) throws Exception;

    /** {@code bulk_updates}: objects loaded chunk by chunk by a range of keys, changed, and written. */
    void describeVisitors(int count, int turn) throws Exception;

    /** {@code large_resultsets}: managed objects that are read chunk by chunk and forgotten; the sum of their {@link #sum}. */
    long streamVisitors(int count) throws Exception;

    /** {@code short_selects}: queries for one object by its key, one after the other, in one session; the sum of their {@link #sum}. */
    long selectVisitors(long firstId, int count) throws Exception;

    /** {@code single_inserts}: one new object, committed. */
    void insertVisitor(int turn) throws Exception;

    /** The name of a visitor. */
    static String name(int number) {
        return "Visitor " + number;
    }

    /** What is said about a visitor. */
    static String description(int turn, long number) {
        return "Visit " + turn + " of " + number;
    }

    /** All that is known of a visitor, as a number. */
    static long sum(long id, String name, String description) {
        return id + 31L * name.hashCode() + description.hashCode();
    }
}
