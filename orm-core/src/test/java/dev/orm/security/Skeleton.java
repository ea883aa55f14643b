package dev.orm.security;

import java.util.List;
import java.util.regex.Pattern;

/** A statement's text in which every name is the same name, and every literal the same literal. */
final class Skeleton {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+'");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern PATH = Pattern.compile("w(?:\\.w)+");

    private Skeleton() {}

    static List<String> of(List<String> texts) {
        return texts.stream().map(Skeleton::of).toList();
    }

    static String of(String text) {
        String withoutQuotes =
                QUOTED.matcher(text).replaceAll(quoted -> quoted.group().startsWith("'") ? "0" : "w");
        return PATH.matcher(WORD.matcher(withoutQuotes).replaceAll("w")).replaceAll("w");
    }
}
