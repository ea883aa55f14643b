package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors know of the settings. */
final class ConfigurationMetadataTests {

    private static Stream<JsonNode> all(String kind) {
        return files().stream()
                .flatMap(file -> StreamSupport.stream(file.path(kind).spliterator(), false))
                .filter(entry -> entry.path("name").asString().startsWith("orm."));
    }

    private static List<JsonNode> files() {
        try {
            return Collections.list(ConfigurationMetadataTests.class
                            .getClassLoader()
                            .getResources("META-INF/spring-configuration-metadata.json"))
                    .stream()
                    .map(ConfigurationMetadataTests::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(URL file) {
        try (InputStream text = file.openStream()) {
            return JsonMapper.shared().readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everySettingIsDescribedInASentence() {
        assertThat(all("properties"))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.path("description").asString())
                        .as(property.path("name").asString())
                        .matches("[A-Z].{10,}\\."));
    }

    @Test
    void everySettingHasAType() {
        assertThat(all("properties"))
                .allSatisfy(property -> assertThat(property.hasNonNull("type"))
                        .as(property.path("name").asString())
                        .isTrue());
    }

    @Test
    void valuesThatAreHintedAreDescribed() {
        assertThat(all("hints")).isNotEmpty().allSatisfy(hint -> {
            assertThat(hint.path("values").size() + hint.path("providers").size())
                    .isPositive();
            assertThat(hint.path("values"))
                    .allSatisfy(value ->
                            assertThat(value.path("description").asString()).endsWith("."));
        });
    }

    @Test
    void everyModeOfTheSchemaIsHinted() {
        List<String> hinted = all("hints")
                .filter(hint -> hint.path("name").asString().equals("orm.schema.mode"))
                .flatMap(hint -> StreamSupport.stream(hint.path("values").spliterator(), false))
                .map(value -> value.path("value").asString())
                .toList();

        assertThat(hinted)
                .containsExactlyInAnyOrderElementsOf(Stream.of(SchemaMode.values())
                        .map(mode -> mode.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
