package dev.orm.sql.render;

import dev.orm.sql.Feature;
import dev.orm.sql.FetchMode;
import dev.orm.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The text of clauses that limit rows. */
final class LimitText {

    private final TextWriter text;

    LimitText(TextWriter text) {
        this.text = text;
    }

    void limit(@Nullable Long limit, @Nullable Long offset) {
        text.append(text.spelling().limit(limit != null, offset != null));
        number(limit);
        number(offset);
    }

    void fetch(FetchMode mode, Long number, @Nullable Long offset) {
        if (mode.isWithTies()) {
            text.require(Feature.FETCH_WITH_TIES);
        }
        if (mode.isPercent()) {
            text.require(Feature.FETCH_PERCENT);
        }
        text.append(text.spelling().fetch(mode, offset != null));
        number(offset);
        number(number);
    }

    private void number(@Nullable Long number) {
        if (number != null) {
            text.parameter("", SqlTypes.LONG, number);
        }
    }
}
