package dev.orm.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that attackers and accidents send: one a line of {@code hostile-texts.txt}, with the escapes of Java. */
public final class HostileTexts {

    private static final String REPEAT = "@repeat ";
    private static final String SURROGATE = "@surrogate ";
    private static final int LONGEST_NAME = 1_000;

    private HostileTexts() {}

    /** All of them. */
    public static List<String> all() {
        return lines().stream().map(HostileTexts::text).toList();
    }

    /** Those that may be meant as names: all but the very long ones. */
    public static List<String> names() {
        return all().stream().filter(text -> text.length() < LONGEST_NAME).toList();
    }

    /** Whether no database takes a text: it holds NUL or half of a surrogate pair. */
    public static boolean isRefusedByDatabases(String text) {
        return text.indexOf(0) >= 0
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static List<String> lines() {
        String file = "hostile-texts.txt";
        try (InputStream in = Objects.requireNonNull(HostileTexts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String line) {
        if (line.startsWith(REPEAT)) {
            String[] words = line.substring(REPEAT.length()).split(" ", 2);
            return words[1].repeat(Integer.parseInt(words[0]));
        }
        return line.startsWith(SURROGATE)
                ? String.valueOf((char) Integer.parseInt(line.substring(SURROGATE.length()), 16))
                : line.translateEscapes();
    }
}
