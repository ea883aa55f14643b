package dev.orm.session;

import dev.orm.loading.RecordTree;
import dev.orm.sql.Select;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

/**
 * A query whose entities come as records: no entity is made, nothing is managed. Made by {@link Query#into(Class)}.
 *
 * <p>Immutable; running it belongs to the session's thread.
 *
 * @param <T> the record
 */
public final class RecordQuery<T> {

    private final SessionScope scope;
    private final Select<?> select;
    private final RecordTree<T> records;

    RecordQuery(SessionScope scope, Select<?> select, RecordTree<T> records) {
        this.scope = scope;
        this.select = select;
        this.records = records;
    }

    /** All records. */
    public List<T> list() {
        return list(select);
    }

    /** The first record in the query's order. */
    public Optional<T> first() {
        return list(select.limit(1)).stream().findFirst();
    }

    /**
     * The only record.
     *
     * @throws EmptyResultDataAccessException when there is none
     * @throws IncorrectResultSizeDataAccessException when there are several
     */
    public T one() {
        return oneOrEmpty()
                .orElseThrow(() ->
                        new EmptyResultDataAccessException("The query has no result, but one is needed: " + select, 1));
    }

    /**
     * The only record, or nothing.
     *
     * @throws IncorrectResultSizeDataAccessException when there are several
     */
    public Optional<T> oneOrEmpty() {
        List<T> results = list(select.limit(2));
        if (results.size() > 1) {
            throw new IncorrectResultSizeDataAccessException(
                    "The query has several results, but at most one is allowed: " + select, 1);
        }
        return results.stream().findFirst();
    }

    private List<T> list(Select<?> wanted) {
        return scope.call(session -> session.execute(wanted, records));
    }

    @Override
    public String toString() {
        return records + ": " + select;
    }
}
