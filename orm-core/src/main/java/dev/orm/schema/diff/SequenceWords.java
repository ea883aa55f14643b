package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogSequence;
import dev.orm.schema.catalog.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** Says how sequences count. */
final class SequenceWords {

    private SequenceWords() {}

    static String of(SequenceOptions options) {
        return "from " + options.start() + " by " + options.increment();
    }

    static String differences(CatalogSequence live, CatalogSequence wanted) {
        SequenceOptions is = live.options();
        SequenceOptions should = wanted.options();
        List<String> words = new ArrayList<>();
        add(words, "type", live.type(), wanted.type());
        add(words, "start", is.start(), should.start());
        add(words, "increment", is.increment(), should.increment());
        add(words, "minimum", is.minimum(), should.minimum());
        add(words, "maximum", is.maximum(), should.maximum());
        add(words, "cache", is.cache(), should.cache());
        add(words, "cycle", is.cycle(), should.cycle());
        return String.join(", ", words);
    }

    private static void add(List<String> words, String what, Object is, Object should) {
        if (!is.equals(should)) {
            words.add(what + " is " + is + ", but should be " + should);
        }
    }
}
