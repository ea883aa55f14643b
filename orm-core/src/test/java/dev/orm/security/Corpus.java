package dev.orm.security;

import dev.orm.testing.HostileTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The texts that attackers and accidents send, as the tests of this package take them. */
final class Corpus {

    private static final int SAMPLED = 12;

    private Corpus() {}

    static List<String> texts() {
        return HostileTexts.all();
    }

    /** A text for a message: its beginning, in one line. */
    static String shown(String text) {
        String line = text.replace('\n', ' ').replace('\0', ' ');
        return line.length() > 200 ? line.substring(0, 200) + "..." : line;
    }

    /** Whether no database takes it: it holds NUL or half of a surrogate pair. */
    static boolean isNoText(String text) {
        return HostileTexts.isRefusedByDatabases(text);
    }

    /** The texts that may be meant as names; the very long ones are refused alike, by their length. */
    static List<String> names() {
        return HostileTexts.names();
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
}
