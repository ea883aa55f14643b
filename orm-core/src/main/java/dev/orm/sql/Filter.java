package dev.orm.sql;

import java.util.Arrays;
import java.util.List;

/** Which rows count, and how they are grouped. */
record Filter(Condition where, List<GroupingElement> groups, Condition having) {

    static final Filter NONE = new Filter(Condition.absent(), List.of(), Condition.absent());

    boolean isImpossible() {
        return where == Constant.FALSE;
    }

    Filter withWhere(Condition... conditions) {
        return new Filter(where.and(allOf(conditions)), groups, having);
    }

    Filter withGroups(GroupingElement... elements) {
        return new Filter(where, Lists.with(groups, elements), having);
    }

    Filter withHaving(Condition... conditions) {
        return new Filter(where, groups, having.and(allOf(conditions)));
    }

    private static void separate(SqlWriter writer, int position) {
        if (position == 0) {
            writer.clause(Clause.GROUP_BY);
        } else {
            writer.sql(", ");
        }
    }

    private static void writeGroup(SqlWriter writer, GroupingElement element, SelectList list) {
        if (element instanceof GroupingSets sets) {
            sets.writeTo(writer, (expression, to) -> list.writeGroup(to, expression));
        } else {
            list.writeGroup(writer, (Expression<?>) element);
        }
    }

    private static Condition allOf(Condition... conditions) {
        return conditions.length == 1 ? conditions[0] : Condition.allOf(Arrays.asList(conditions));
    }

    void writeTo(SqlWriter writer, SelectList list) {
        writer.where(where);
        for (int i = 0; i < groups.size(); i++) {
            separate(writer, i);
            writeGroup(writer, groups.get(i), list);
        }
        if (!having.isAbsent()) {
            writer.clause(Clause.HAVING);
            having.writeTo(writer);
        }
    }
}
