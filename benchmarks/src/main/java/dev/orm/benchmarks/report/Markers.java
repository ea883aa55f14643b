package dev.orm.benchmarks.report;

/** The place of a page that is written by a program. */
final class Markers {

    private static final String BEGIN = "<!-- results -->\n";
    private static final String END = "<!-- end of results -->";

    private Markers() {}

    /**
     * The page with another text between its markers.
     *
     * @throws IllegalArgumentException when it has none
     */
    static String replace(String page, String text) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The page needs the lines " + BEGIN.strip() + " and " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + text + page.substring(end);
    }
}
