package dev.orm.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that attackers and accidents send: one a line of {@code corpus.txt}, with the escapes of Java. */
final class Corpus {

    private static final String REPEAT = "@repeat ";
    private static final String SURROGATE = "@surrogate ";

    private Corpus() {}

    static List<String> texts() {
        return lines("corpus.txt").stream().map(Corpus::text).toList();
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
