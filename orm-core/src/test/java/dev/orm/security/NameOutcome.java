package dev.orm.security;

import dev.orm.mapping.MappingException;
import dev.orm.sql.UnsupportedSqlException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * What became of a name.
 *
 * @param attack  how it was used
 * @param name    the name
 * @param texts   what was sent or written
 * @param refusal how it was refused, or null
 */
record NameOutcome(
        NameAttack attack,
        String name,
        List<String> texts,
        @Nullable RuntimeException refusal) {

    private static final int RECOGNIZED_BY = 20;

    /** A name that is refused for its length need not stand in the message. */
    private static final int TOO_LONG = 256;

    static NameOutcome of(NameStage stage, NameAttack attack, String name) {
        stage.begin();
        RuntimeException refusal = null;
        try {
            attack.use().with(stage, name);
        } catch (RuntimeException thrown) {
            refusal = thrown;
            stage.connection().rollback();
        }
        return new NameOutcome(attack, name, stage.texts(), refusal);
    }

    /** Whether the database has no such thing, whatever its name. */
    boolean isUnsupported() {
        return refusal instanceof UnsupportedSqlException;
    }

    Optional<String> problemOfControl() {
        return Optional.ofNullable(
                refusal != null
                        ? "is refused: " + refusal
                        : attack.isInert() == texts.isEmpty() ? null : "sends " + texts);
    }

    /** What is wrong about it, if anything is. */
    Optional<String> problem(NameOutcome control) {
        return Optional.ofNullable(refusal == null ? ofAccepted(control) : ofRefused(refusal, control));
    }

    private @Nullable String ofAccepted(NameOutcome control) {
        if (!attack.takes().test(name)) {
            return "is accepted: " + Corpus.shown(texts.toString());
        }
        List<String> shape = Skeleton.of(texts);
        return shape.equals(Skeleton.of(control.texts)) ? null : "sends " + Corpus.shown(texts.toString());
    }

    private @Nullable String ofRefused(RuntimeException thrown, NameOutcome control) {
        if (isRefusedValue(thrown)) {
            return null;
        }
        if (!mayHaveSent(control)) {
            return "is refused after sending " + Corpus.shown(texts.toString()) + ": "
                    + Corpus.shown(thrown.toString());
        }
        if (!isOurs(thrown)) {
            return "is refused by others: " + Corpus.shown(thrown.toString());
        }
        String message = String.valueOf(thrown.getMessage());
        return isNamed(message) ? null : "is refused without its name: " + Corpus.shown(message);
    }

    private boolean mayHaveSent(NameOutcome control) {
        boolean asked = attack.asksCatalog() && texts.size() <= control.texts.size();
        return texts.isEmpty()
                || asked && Skeleton.of(control.texts.subList(0, texts.size())).equals(Skeleton.of(texts));
    }

    /** A name that is bound may be a text that no database takes. */
    private boolean isRefusedValue(RuntimeException thrown) {
        return Corpus.isNoText(name)
                && thrown instanceof DataIntegrityViolationException
                && String.valueOf(thrown.getMessage()).contains("given up before it was sent");
    }

    /** Thrown by this library for the name's sake, not by a failure inside it or by the database. */
    private static boolean isOurs(RuntimeException thrown) {
        boolean fits = thrown instanceof IllegalArgumentException
                || thrown instanceof InvalidDataAccessApiUsageException
                || thrown instanceof IllegalStateException
                || thrown instanceof MappingException
                || thrown instanceof UnsupportedSqlException;
        return fits
                && Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                        .filter(cause -> cause == thrown || cause instanceof SQLException)
                        .allMatch(
                                cause -> cause.getStackTrace()[0].getClassName().startsWith("dev.orm."));
    }

    private boolean isNamed(String message) {
        String bare = name.replaceAll("^[\"`]|[\"`]$", "");
        return Corpus.isNoText(name)
                || bare.isBlank()
                || bare.length() > TOO_LONG
                || message.contains(bare.substring(0, Math.min(RECOGNIZED_BY, bare.length())));
    }
}
