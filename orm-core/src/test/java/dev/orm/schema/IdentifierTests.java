package dev.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {

    @Test
    void aNameInDoubleQuotesOrBackticksIsQuoted() {
        assertThat(Identifier.of("\"Order\"")).isEqualTo(new Identifier("Order", true));
        assertThat(Identifier.of("`Order`")).isEqualTo(new Identifier("Order", true));
    }

    @Test
    void aNameWithoutQuotesIsNot() {
        assertThat(Identifier.of("purchase_order")).isEqualTo(new Identifier("purchase_order", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_a", "purchase_order2", "Abc"})
    void lettersDigitsAndUnderscoresArePlain(String name) {
        assertThat(Identifier.of(name).isPlain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2a", "a b", "a-b", "a.b", "日本", "a\"b", "é"})
    void anythingElseIsNotPlain(String name) {
        assertThat(Identifier.of(name).isPlain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "a\u0000b", "\uD800"})
    void namesThatNoDatabaseTakesAreRefused(String name) {
        assertThatThrownBy(() -> Identifier.of(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
