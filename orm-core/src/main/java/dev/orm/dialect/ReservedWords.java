package dev.orm.dialect;

import java.util.Set;

/** The words that databases do not take as names without quotes, in lower case. */
final class ReservedWords {

    static final Set<String> H2 = words("""
            _rowid_ all and any array as asymmetric authorization between both case cast check constraint cross
            current_catalog current_date current_path current_role current_schema current_time current_timestamp
            current_user day default distinct else end except exists false fetch for foreign from full group groups
            having hour if ilike in inner intersect interval is join key leading left like limit localtime
            localtimestamp minus minute month natural not null offset on or order over partition primary qualify range recursive
            regexp right row rownum rows second select session_user set some symmetric system_user table to top
            trailing true uescape union unique unknown user using value values when where window with year""");

    static final Set<String> POSTGRES = words("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
            collation column concurrently constraint create cross current_catalog current_date current_role
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else end
            except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into
            is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on
            only or order outer overlaps placing primary references returning right select session_user similar some
            symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when
            where window with""");

    /** With the names of constants and row numbers, for which SQLite takes these words where there is no such column. */
    static final Set<String> SQLITE = words("""
            _rowid_ add all alter and as autoincrement between case cast check collate commit constraint create
            current_date current_time current_timestamp default deferrable delete distinct drop else escape except
            exists false foreign from group having if in index insert intersect into is isnull join limit not nothing
            notnull null oid on or order primary raise recursive references returning rowid select set table then to
            transaction true union unique update using values when where""");

    private ReservedWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
