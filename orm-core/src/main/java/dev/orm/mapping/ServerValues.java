package dev.orm.mapping;

import dev.orm.annotation.GeneratedAs;
import dev.orm.annotation.ServerDefault;
import dev.orm.annotation.SetByDatabase;
import dev.orm.mapping.source.Member;
import dev.orm.schema.Column;
import dev.orm.schema.FetchedAfter;
import dev.orm.schema.Generated.Storage;
import dev.orm.sql.Expression;
import dev.orm.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads what the database itself puts into the column of an attribute. */
final class ServerValues {

    private ServerValues() {}

    /** Whether the database alone writes the column. */
    static boolean isWrittenByDatabase(Member member) {
        return member.has(GeneratedAs.class) || member.has(SetByDatabase.class);
    }

    /** Adds default, computation or trigger to a column. */
    static void add(Member member, Column.Builder column) {
        ServerDefault value = member.annotation(ServerDefault.class);
        GeneratedAs generated = member.annotation(GeneratedAs.class);
        SetByDatabase set = member.annotation(SetByDatabase.class);
        if (value != null) {
            column.serverDefault(Sql.unsafe(value.value()).as(column.type()));
        }
        if (generated != null) {
            Expression<?> expression = Sql.unsafe(generated.value()).as(column.type());
            column.generatedAs(table -> expression, generated.virtual() ? Storage.VIRTUAL : Storage.STORED);
        }
        if (set != null) {
            column.fetchedAfter(set.onUpdate() ? FetchedAfter.EVERY_WRITE : FetchedAfter.INSERT);
        }
    }

    /** What is wrong with them, or null. */
    static @Nullable String obstacle(BasicDraft attribute) {
        Member member = attribute.member();
        boolean any = member.has(ServerDefault.class) || isWrittenByDatabase(member);
        if (any && attribute.isId()) {
            return "is the id, or a part of it, and set by the database: use @GeneratedValue for that.";
        } else if (any && attribute.isVersion()) {
            return "is the version, which the session counts: remove what lets the database set it.";
        } else if (member.has(GeneratedAs.class) && member.has(ServerDefault.class)) {
            return "has @GeneratedAs and @ServerDefault: remove one of them.";
        }
        return null;
    }
}
