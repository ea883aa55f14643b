package dev.orm.schema.diff;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements that remove the differences between a wanted schema and a database, as a file for review that Flyway runs. Immutable.
 *
 * <p>Each difference is named in a comment before its statements; where values can be lost, cut or refused, the comment says so.
 */
public final class Migration {

    private static final Pattern VERSIONED = Pattern.compile("V(\\d+)(?:[._]\\d+)*__.*");

    /** Where Flyway, unless it is told otherwise, puts in a value, and fails for a name that it does not know. */
    private static final String PLACEHOLDER = "${";

    private final List<Step> steps;
    private final String what;

    private Migration(List<Step> steps, String what) {
        this.steps = List.copyOf(steps);
        this.what = what;
    }

    /**
     * The migration for a difference.
     *
     * @param what what it does, in a few words: the second part of the file's name
     * @throws IllegalArgumentException when there is no letter or digit in it
     */
    public static Migration of(SchemaDiff diff, String what) {
        String words =
                what.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", "_").replaceAll("^_+|_+$", "");
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"" + what + "\" says nothing that a file could be named after: use letters or digits");
        }
        return new Migration(diff.steps(), words);
    }

    /**
     * The same with other statements in the place of some: none, itself, or several in the order given, for instance one before it that
     * fills a column. Never pass text that comes from outside the program.
     */
    public Migration rewritingUnsafe(Function<? super Step, List<Step>> rewriting) {
        return new Migration(
                steps.stream().flatMap(step -> rewriting.apply(step).stream()).toList(), what);
    }

    /** The file's text; empty when there is no difference. */
    public String text() {
        StringBuilder text = new StringBuilder();
        SchemaChange last = null;
        for (Step step : steps) {
            if (!step.change().equals(last)) {
                text.append(last == null ? "" : "\n").append(comment(step.change()));
                last = step.change();
            }
            text.append(step.statement()).append(";\n");
        }
        return text.toString();
    }

    private static String comment(SchemaChange change) {
        String sentence = "-- " + change.toString().replaceAll("\\R", "\n-- ") + '\n';
        return change.effect() == SchemaChange.Effect.RISKS
                ? sentence + "-- CAREFUL: values can be lost, cut or refused here\n"
                : sentence;
    }

    /**
     * Writes {@code V<n>__<what>.sql}, where n is the number behind the highest there is in the directory. A file that is there is never
     * written over, also when two write at once. Where the text holds what Flyway takes for a placeholder, such as a default with
     * <code>${</code>, a file {@code V<n>__<what>.sql.conf} beside it tells Flyway to take the text as it is.
     *
     * @return the file
     * @throws IllegalStateException when there is no difference
     * @throws IOException           when the directory cannot be read or written
     */
    public Path writeTo(Path directory) throws IOException {
        if (steps.isEmpty()) {
            throw new IllegalStateException("The database has the wanted schema: there is nothing to migrate");
        }
        Files.createDirectories(directory);
        String text = text();
        while (true) { // another may take the number meanwhile; then the next one is free
            Path file = directory.resolve("V" + next(directory) + "__" + what + ".sql");
            try {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
                writeSettings(file, text);
                return file;
            } catch (FileAlreadyExistsException e) {
                if (!Files.exists(file)) {
                    throw e;
                }
            }
        }
    }

    private static void writeSettings(Path file, String text) throws IOException {
        if (text.contains(PLACEHOLDER)) {
            Path settings = file.resolveSibling(file.getFileName() + ".conf");
            Files.writeString(settings, "placeholderReplacement=false\n");
        }
    }

    private static long next(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> VERSIONED.matcher(file.getFileName().toString()))
                            .filter(Matcher::matches)
                            .mapToLong(match -> Long.parseLong(match.group(1)))
                            .max()
                            .orElse(0)
                    + 1;
        }
    }
}
