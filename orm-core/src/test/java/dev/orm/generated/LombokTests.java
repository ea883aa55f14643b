package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.compiler.Compilation;
import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lombok adds constructors and methods while the compiler runs; the order of the processors must not matter. */
final class LombokTests {

    private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";

    private static final SourceText USER = new SourceText("shop.User", """
            package shop;
            import jakarta.persistence.*;
            import lombok.*;
            @Entity @Getter @Setter @NoArgsConstructor @AllArgsConstructor public class User {
                @Id private Long id;
                private String name;
                private boolean active;
            }
            """);

    @ParameterizedTest
    @ValueSource(strings = {Sources.PROCESSOR + "," + LOMBOK, LOMBOK + "," + Sources.PROCESSOR})
    @Covers("D8.2")
    void referencesInterceptWhatLombokAdds(String processors, @TempDir Path directory) {
        Compilation compilation =
                new SourceCompiler(directory).processors(processors).compile(List.of(USER));

        assertThat(compilation.findings()).isEmpty();
        assertThat(compilation.generated().get("shop.User_Access"))
                .contains("return new User();", "super.getName()", "super.setActive(active)")
                .doesNotContain("super.getId()");
    }
}
