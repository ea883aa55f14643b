package dev.orm.mapping;

import java.util.List;

/**
 * Classes that cannot be mapped, or a question about something that is not mapped. The message names class and
 * attribute, what was found and what to do; problems of several classes are gathered and reported at once.
 */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** One problem. */
    public MappingException(String problem) {
        this(List.of(problem));
    }

    /** All problems found in one go; at least one. */
    public MappingException(List<String> problems) {
        super(problems.size() == 1 ? problems.get(0) : list(problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem as a sentence of its own; only the message survives serialization. */
    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }

    private static String list(List<String> problems) {
        return problems.size() + " problems in the mapping:\n - " + String.join("\n - ", problems);
    }
}
