package dev.orm.sql;

/** What can be asked of JSON, as each database says it. */
final class JsonOperations {

    static final Operation ELEMENT = Operation.unsafe("get", "({0} -> {1})").on("H2", "{0}[{1} + 1]");

    /** H2 gives a text with its quotes and escapes, SQLite a truth value as a number. */
    static final Operation TEXT = Operation.named("asText")
            .on("PostgreSQL", "({0} #>> '{}')")
            .on(
                    "H2",
                    "case when left(cast({0} as varchar), 1) = '\"'"
                            + " then stringdecode(substring(cast({0} as varchar) from 2 for char_length(cast({0} as varchar)) - 2))"
                            + " when cast({0} as varchar) <> 'null' then cast({0} as varchar) end")
            .on(
                    "SQLite",
                    "case json_type({0}) when 'true' then 'true' when 'false' then 'false'"
                            + " else cast({0} ->> '$' as text) end");

    static final Operation IS_NULL = Operation.unsafe("isJsonNull", "{0} = json 'null'")
            .on("PostgreSQL", "{0} = cast('null' as jsonb)")
            .on("SQLite", "json_type({0}) = 'null'");

    static final Operation CONTAINS = Operation.named("contains")
            .on("PostgreSQL", "{0} @> {1}")
            .notOn("H2", "compare the members one by one with get(...)")
            .notOn("SQLite", "compare the members one by one with get(...)");

    private JsonOperations() {}
}
