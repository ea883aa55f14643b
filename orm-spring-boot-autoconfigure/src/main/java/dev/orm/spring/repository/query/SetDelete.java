package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Change;
import dev.orm.sql.Condition;
import dev.orm.sql.Delete;
import dev.orm.sql.Sql;

/** The statement that deletes all rows of a condition. */
final class SetDelete {

    private SetDelete() {}

    static <T> Change of(EntityMapping<T> mapping, Condition condition) {
        Delete<T> delete = Sql.deleteFrom(mapping.source());
        return condition.isAbsent() ? delete.allRows() : delete.where(condition);
    }
}
