package dev.orm.sample.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars that are published, as the build has packaged them. */
final class PublishedJarsIT {

    private static final Pattern IN_BOM = Pattern.compile("<artifactId>(orm-(?!bom)[^<]+)</artifactId>");

    /** The modules that the bill of materials lists. */
    static List<String> modules() throws IOException {
        return all(IN_BOM, Path.of("..", "orm-bom", "pom.xml"));
    }

    private static List<String> all(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("<[^>]+>", ""))
                .toList();
    }

    private static Path jar(String module) throws IOException {
        Path target = Path.of("..", module, "target");
        assumeThat(target).as("this build has packaged " + module).isDirectory();
        try (Stream<Path> files = Files.list(target)) {
            List<Path> jars = files.filter(
                            file -> file.getFileName().toString().matches(module + "-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .toList();
            assumeThat(jars).as("this build has packaged " + module).hasSize(1);
            return jars.get(0);
        }
    }

    private static String setting(String module, String name) throws IOException {
        return all(Pattern.compile("<" + name + ">[^<]+</" + name + ">"), Path.of("..", module, "pom.xml"))
                .get(0);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aJarIsAModuleByItsName(String module) throws IOException {
        ModuleDescriptor descriptor = ModuleFinder.of(jar(module)).findAll().stream()
                .findFirst()
                .orElseThrow()
                .descriptor();

        assertThat(descriptor.name()).isEqualTo(setting(module, "module.name")).startsWith("dev.orm.");
        assertThat(descriptor.isAutomatic()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aJarSaysWhatItIsAndCarriesItsLicence(String module) throws IOException {
        try (JarFile jar = new JarFile(jar(module).toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE)).isEqualTo(module);
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .matches("[0-9.]+(-SNAPSHOT)?");
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
        }
    }
}
