package dev.orm.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java that pages of documentation show, to be compared with sources that are compiled and run. Both come without white space, because a page
 * breaks its lines otherwise.
 */
public final class PageSnippets {

    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private PageSnippets() {}

    /** The blocks of Java on a page, in their order. */
    public static List<String> of(Path page) throws IOException {
        List<String> snippets = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(page));
        while (matcher.find()) {
            snippets.add(trimmed(matcher.group(1)));
        }
        return snippets;
    }

    /** What the Java sources in some folders say, without the folders below them. */
    public static String code(List<Path> folders) throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path folder : folders) {
            for (Path source : sources(folder)) {
                code.append(trimmed(Files.readString(source))).append('\n');
            }
        }
        return code.toString();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String trimmed(String text) {
        return text.replaceAll("\\s", "");
    }
}
