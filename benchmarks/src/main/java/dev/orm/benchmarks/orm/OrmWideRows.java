package dev.orm.benchmarks.orm;

import dev.orm.benchmarks.generated.GeneratedRow;
import dev.orm.benchmarks.generated.WideRows;
import dev.orm.session.SessionFactory;
import java.util.List;

/** A table of many columns by sessions of this mapper. */
record OrmWideRows(SessionFactory sessions, Class<? extends GeneratedRow> type) implements WideRows {

    @Override
    public List<? extends GeneratedRow> load() {
        return sessions.inTransaction(session -> session.query(type).list());
    }

    @Override
    public void insert(List<? extends GeneratedRow> rows) {
        sessions.doInTransaction(session -> session.addAll(rows));
    }
}
