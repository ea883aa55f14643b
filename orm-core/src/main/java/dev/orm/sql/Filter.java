package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;

/** Which rows count, and how they are grouped. */
record Filter(Condition where, List<Expression<?>> groups, Condition having) {

    static final Filter NONE = new Filter(Condition.absent(), List.of(), Condition.absent());

    boolean isImpossible() {
        return where == Constant.FALSE;
    }

    Filter withWhere(Condition... conditions) {
        return new Filter(where.and(Condition.allOf(List.of(conditions))), groups, having);
    }

    Filter withGroups(Expression<?>... expressions) {
        List<Expression<?>> all = new ArrayList<>(groups);
        all.addAll(List.of(expressions));
        return new Filter(where, List.copyOf(all), having);
    }

    Filter withHaving(Condition... conditions) {
        return new Filter(where, groups, having.and(Condition.allOf(List.of(conditions))));
    }

    void writeTo(SqlWriter writer) {
        if (!where.isAbsent()) {
            writer.sql(" where ");
            where.writeTo(writer);
        }
        for (int i = 0; i < groups.size(); i++) {
            writer.sql(i == 0 ? " group by " : ", ");
            groups.get(i).writeTo(writer);
        }
        if (!having.isAbsent()) {
            writer.sql(" having ");
            having.writeTo(writer);
        }
    }
}
