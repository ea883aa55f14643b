package dev.orm.processor.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor finds the parameters of SQL by itself, and must find those that are there when it runs. */
final class NamedParametersTests {

    static Stream<String> texts() {
        return Stream.of(
                "select 1",
                "select * from t where a = :a and b in (:b) and c=:c_1",
                "select * from t where a = :größe and b = :été",
                "select ':no', \":no\", 'it''s :no', :yes",
                "select 'open :no",
                "select :yes -- :no\n, :too",
                "select :yes /* :no \n :no */, :too -- :no",
                "select a::text, :b::int, c :: int",
                "select a[1\\:2], :b",
                "select $$ :no $$, $tag$ :no $$ :no $tag$, :yes",
                "select a$b$ :yes, c$ :too",
                "select $1$, :yes",
                "select $größe$ :no $größe$, :yes",
                "select ': no', : yes, :1, :-a",
                "select :a:b, ::c, :::d",
                "select 'a\\', :yes, ':no'",
                "select '" + "x".repeat(20_000) + " :no', :yes",
                "select " + "'x'".repeat(20_000) + ", :yes");
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Covers("SC1.3")
    void sameAsAtRunTime(String text) {
        assertThat(new LinkedHashSet<>(NamedParameters.of(text)))
                .containsExactlyInAnyOrderElementsOf(Sql.unsafe(text).parameters());
    }

    @Test
    void expressionsOfSpringAreNone() {
        assertThat(NamedParameters.of("select :a where b = :#{#c.d} and e = ?#{f} and g = :${h} and i = :j"))
                .containsExactly("a", "j");
    }
}
