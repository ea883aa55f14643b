package dev.orm.mapping;

import dev.orm.schema.Deferrability;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.MatchRule;
import dev.orm.schema.ReferentialAction;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the options of a foreign key as annotations spell them: {@code on delete cascade deferrable initially deferred}. */
final class ReferentialRules {

    private static final Pattern CLAUSE =
            Pattern.compile("\\G\\s*(?:on (delete|update) (no action|restrict|cascade|set null|"
                    + "set default)|(match full|match simple)|(not deferrable|deferrable initially deferred|"
                    + "deferrable initially immediate|initially deferred|deferrable))(?=\\s|$)");

    private ReferentialRules() {}

    /** The foreign key with its options, or null if they say something else. */
    static @Nullable ForeignKey with(ForeignKey key, String options) {
        String text = options.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher clauses = CLAUSE.matcher(text);
        ForeignKey result = key;
        int end = 0;
        while (clauses.find()) {
            result = with(result, clauses);
            end = clauses.end();
        }
        return text.substring(end).isBlank() ? result : null;
    }

    private static ForeignKey with(ForeignKey key, Matcher clause) {
        if (clause.group(1) != null) {
            ReferentialAction action = ReferentialAction.valueOf(
                    clause.group(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
            return clause.group(1).equals("delete") ? key.onDelete(action) : key.onUpdate(action);
        } else if (clause.group(3) != null) {
            return key.match(clause.group(3).equals("match full") ? MatchRule.FULL : MatchRule.SIMPLE);
        }
        return key.deferrable(
                switch (clause.group(4)) {
                    case "not deferrable" -> Deferrability.NOT_DEFERRABLE;
                    case "deferrable initially deferred", "initially deferred" -> Deferrability.INITIALLY_DEFERRED;
                    default -> Deferrability.INITIALLY_IMMEDIATE;
                });
    }
}
