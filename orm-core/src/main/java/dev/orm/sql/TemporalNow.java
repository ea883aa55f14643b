package dev.orm.sql;

/** The current date and time, which stay the same throughout a statement. */
final class TemporalNow {

    static final Operation TO_DATE =
            Operation.unsafe("toDate", "cast({0} as date)").on("SQLite", "date({0})");
    static final Operation CURRENT_DATE =
            Operation.unsafe("current_date", "current_date").on("SQLite", "date('now', 'localtime')");
    static final Operation LOCAL_TIME =
            Operation.unsafe("localtime", "localtime").on("SQLite", "time('now', 'localtime')");
    static final Operation LOCAL_TIMESTAMP = Operation.unsafe("localtimestamp", "localtimestamp")
            .on("SQLite", "rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime'), '0'), '.')");
    static final Operation CURRENT_TIMESTAMP = Operation.unsafe("current_timestamp", "current_timestamp")
            .on("SQLite", "rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', 'now'), '0'), '.')");

    private TemporalNow() {}
}
