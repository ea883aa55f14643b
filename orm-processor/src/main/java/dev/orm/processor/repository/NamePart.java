package dev.orm.processor.repository;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One condition of a method name.
 *
 * @param path    the words that name an attribute, {@code customerCity}
 * @param keyword what is asked of it
 * @param letters whether upper and lower case are the same
 */
record NamePart(String path, Keyword keyword, Letters letters) {

    private static final Pattern IGNORE_CASE = Pattern.compile("Ignor(ing|e)Case");

    /** What a name says of upper and lower case. */
    enum Letters {
        /** They differ. */
        AS_THEY_ARE,
        /** They are the same, in what is text. */
        ANY_CASE_OF_TEXT,
        /** They are the same, and this must be text. */
        ANY_CASE
    }

    static NamePart of(String text, boolean anyCase) {
        Matcher matcher = IGNORE_CASE.matcher(text);
        boolean own = matcher.find();
        String part = own ? text.substring(0, matcher.start()) + text.substring(matcher.end()) : text;
        Keyword keyword = Keyword.atEndOf(part);
        Letters letters = own ? Letters.ANY_CASE : anyCase ? Letters.ANY_CASE_OF_TEXT : Letters.AS_THEY_ARE;
        return new NamePart(keyword.cutFrom(Words.decapitalized(part)), keyword, letters);
    }
}
