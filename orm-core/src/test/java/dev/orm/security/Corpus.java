package dev.orm.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Texts that attackers and accidents send: one a line of {@code corpus.txt}, with the escapes of Java. */
final class Corpus {

    private static final String REPEAT = "@repeat ";
    private static final int LONGEST_NAME = 1_000;
    private static final int SAMPLED = 12;
    private static final String SURROGATE = "@surrogate ";

    private Corpus() {}

    static List<String> texts() {
        return lines("corpus.txt").stream().map(Corpus::text).toList();
    }

    /** A text for a message: its beginning, in one line. */
    static String shown(String text) {
        String line = text.replace('\n', ' ').replace('\0', ' ');
        return line.length() > 200 ? line.substring(0, 200) + "..." : line;
    }

    /** Whether no database takes it: it holds NUL or half of a surrogate pair. */
    static boolean isNoText(String text) {
        return text.indexOf(0) >= 0
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** The texts that may be meant as names; the very long ones are refused alike, by their length. */
    static List<String> names() {
        return texts().stream().filter(text -> text.length() < LONGEST_NAME).toList();
    }

    /** Some of the names, of each kind that the corpus has. */
    static List<String> sample() {
        List<String> names = names();
        return IntStream.range(0, names.size())
                .filter(i -> i % SAMPLED == 0 || names.get(i).contains("canary"))
                .mapToObj(names::get)
                .toList();
    }

    /** The lines of a file of this package. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(file), file)) {
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
