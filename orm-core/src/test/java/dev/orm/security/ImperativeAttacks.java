package dev.orm.security;

import static dev.orm.security.NameAttack.known;
import static dev.orm.security.NameAttack.quoted;

import dev.orm.mapping.ImperativeMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.Identifier;
import dev.orm.schema.MetaData;
import jakarta.persistence.GenerationType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names that are given to a mapping from outside. */
final class ImperativeAttacks {

    private ImperativeAttacks() {}

    /** Has no annotations. */
    static final class Letter {

        String code = "";
        String text = "";
        int number;

        @Nullable
        Letter other;

        List<Letter> answers = List.of();
    }

    static Attacks all() {
        return new Attacks()
                .on(
                        quoted((stage, s) -> stage.script(letters(letter -> letter.table(name(s))))),
                        "mapping.ImperativeMapping.table(String)")
                .on(
                        quoted((stage, s) -> stage.script(letters(letter -> letter.schema(name(s))))),
                        "mapping.ImperativeMapping.schema(String)")
                .on(
                        quoted((stage, s) -> stage.script(
                                letters(letter -> letter.attribute("text", text -> text.column(name(s)))))),
                        "mapping.AttributeMapping.column(String)")
                .on(
                        quoted((stage, s) -> stage.script(
                                letters(letter -> letter.attribute("other", other -> other.joinColumn(name(s)))))),
                        "mapping.AttributeMapping.joinColumn(String)")
                .on(
                        NameAttack.inert("Letter", (stage, s) -> letters(letter -> letter.named(s))),
                        "mapping.ImperativeMapping.named(String)")
                .on(
                        known(
                                "text",
                                (stage, s) ->
                                        stage.script(letters(letter -> letter.attribute(s, text -> text.length(5))))),
                        "mapping.ImperativeMapping.attribute(String, Consumer)")
                .on(
                        known("code", (stage, s) -> stage.script(letters(letter -> letter.id(s)))),
                        "mapping.ImperativeMapping.id(String)")
                .on(
                        known("number", (stage, s) -> stage.script(letters(letter -> letter.version(s)))),
                        "mapping.ImperativeMapping.version(String)")
                .on(
                        known(
                                "number",
                                (stage, s) -> stage.script(MappingRegistry.builder()
                                        .map(
                                                Letter.class,
                                                letter -> letter.id(s, GenerationType.SEQUENCE)
                                                        .without("other", "answers"))
                                        .build()
                                        .metaData())),
                        "mapping.ImperativeMapping.id(String, GenerationType)")
                .on(
                        known(
                                "other",
                                (stage, s) -> stage.script(letters(
                                        letter -> letter.attribute("answers", answers -> answers.oneToMany(s))))),
                        "mapping.AttributeMapping.oneToMany(String, CascadeType[])");
    }

    private static String name(String text) {
        return new Identifier(text + "letter", true).toString();
    }

    private static MetaData letters(Consumer<ImperativeMapping> more) {
        return MappingRegistry.builder()
                .map(Letter.class, letter -> {
                    letter.table("letters")
                            .id("code")
                            .attribute("other", other -> other.manyToOne())
                            .attribute("answers", answers -> answers.oneToMany("other"));
                    more.accept(letter);
                })
                .build()
                .metaData();
    }
}
