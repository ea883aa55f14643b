package dev.orm.session;

import dev.orm.engine.StatementEvent;
import dev.orm.engine.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Records the statements of an engine, and says in a word what each of them does. */
final class StatementRecorder implements StatementListener {

    private static final Pattern RESERVATION =
            Pattern.compile("^(select (next value for|nextval)|update \\w+ set next_value = ).*");
    private static final Pattern INSERT = Pattern.compile("^insert into (\\w+).*");
    private static final Pattern DELETE = Pattern.compile(".*\\bdelete from (\\w+).*");
    private static final Pattern UPDATE = Pattern.compile(
            "^(?:with [av] as .*?\\) )?update (\\w+)(?: as t)? set (.*?) (?:from (?:\\(|v[ ,])|where).*");
    private static final Pattern SELECT = Pattern.compile("^select .*? from (\\w+).*");

    private final List<StatementEvent> events = new ArrayList<>();

    @Override
    public synchronized void executed(StatementEvent event) {
        events.add(event);
    }

    synchronized void clear() {
        events.clear();
    }

    /** Every statement that the work sends, word for word. */
    synchronized List<String> texts(Runnable work) {
        events.clear();
        work.run();
        return events.stream().map(StatementEvent::sql).toList();
    }

    /** The tag of every statement that the work sends. */
    synchronized List<@Nullable String> tags(Runnable work) {
        events.clear();
        work.run();
        List<@Nullable String> tags = new ArrayList<>();
        events.forEach(event -> tags.add(event.statement().tag()));
        return tags;
    }

    /** What the work sends, such as {@code "insert line"} or {@code "update orders set status, version"}; the taking of ids is left out. */
    List<String> of(Runnable work) {
        return texts(work).stream()
                .map(sql -> sql.replace("\"", ""))
                .filter(sql -> !RESERVATION.matcher(sql).matches())
                .map(StatementRecorder::summary)
                .toList();
    }

    private static String summary(String sql) {
        Matcher insert = INSERT.matcher(sql);
        if (insert.matches()) {
            return "insert " + insert.group(1);
        }
        Matcher delete = DELETE.matcher(sql);
        if (delete.matches()) {
            return "delete " + delete.group(1);
        }
        Matcher update = UPDATE.matcher(sql);
        if (update.matches()) {
            return "update " + update.group(1) + " set " + update.group(2).replaceAll(" = (cast\\([^)]*\\)|[^,]*)", "");
        }
        Matcher select = SELECT.matcher(sql);
        return select.matches() ? "select " + select.group(1) : sql;
    }
}
