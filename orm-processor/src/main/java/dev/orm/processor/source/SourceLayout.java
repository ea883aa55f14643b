package dev.orm.processor.source;

import java.util.regex.Pattern;

/** Sets generated source as people write it: short comments on one line, fields in a block. */
final class SourceLayout {

    private static final Pattern SHORT_COMMENT = Pattern.compile("/\\*\\*\\n +\\* (.*)\\n +\\*/");
    private static final String FIELD_KIND = "(public final|private static final|private final|private)";
    private static final Pattern GAP_BETWEEN_FIELDS = Pattern.compile("(?m)^( +)" + FIELD_KIND
            + " ([^({\\n]*|[^({\\n]*=[^;{]*);\\n\\n(?=\\1(?:@SuppressWarnings\\(.*\\)\\n +)?\\2 [^({\\n]*[;=])");
    private static final Pattern CLASS_HEADER = Pattern.compile("(?m)^((?:public |final )*class .*\\{)\\n(?=.)");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n +\\}");
    private static final Pattern ANNOTATED_NESTED_TYPE = Pattern.compile("\\. @Nullable ");

    private SourceLayout() {}

    static String tidy(String source) {
        String tidied = SHORT_COMMENT.matcher(source).replaceAll("/** $1 */");
        tidied = ANNOTATED_NESTED_TYPE.matcher(tidied).replaceAll(".@Nullable ");
        tidied = EMPTY_BODY.matcher(tidied).replaceAll("{}");
        tidied = CLASS_HEADER.matcher(tidied).replaceAll("$1\n\n");
        return GAP_BETWEEN_FIELDS.matcher(tidied).replaceAll("$1$2 $3;\n");
    }
}
