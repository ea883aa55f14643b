package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.compiler.Compilation;
import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else takes part in a compilation: options, other processors, other classes. */
final class ProcessorTests {

    private static final SourceText USER = new SourceText("shop.User", """
            package shop;
            import jakarta.persistence.*;
            @Entity public class User {
                @Id private Long id;
                @ManyToOne private User friend;
            }
            """);

    @TempDir
    private Path directory;

    @Test
    void suffixNamesTheMetamodel() {
        Compilation compilation = Sources.compiler(directory)
                .options("-Aorm.metamodel.suffix=Table")
                .compile(List.of(USER));

        assertThat(compilation.findings()).isEmpty();
        assertThat(compilation.generated()).containsOnlyKeys("shop.UserTable", "shop.User_Access");
    }

    @Test
    void excludedPackagesAreLeftAlone() {
        SourceText other = new SourceText(
                "shopping.Cart", USER.text().replace("shop;", "shopping;").replace("User", "Cart"));

        Compilation compilation =
                Sources.compiler(directory).options("-Aorm.exclude=shop, crm").compile(List.of(USER, other));

        assertThat(compilation.generated()).containsOnlyKeys("shopping.Cart_", "shopping.Cart_Access");
    }

    @Test
    void metamodelOfAnotherLibraryIsLeftInPlaceWithAWarning() {
        SourceText theirs = new SourceText("shop.User_", "package shop; public class User_ {}");

        Compilation compilation = Sources.compiler(directory).compile(List.of(USER, theirs));

        assertThat(compilation.generated()).containsOnlyKeys("shop.User_Access");
        assertThat(compilation.findings())
                .singleElement()
                .asString()
                .startsWith("3: There is a class shop.User_ already")
                .endsWith("Choose another name with -Aorm.metamodel.suffix=Table.");
    }

    @Test
    void classesOfTheUnnamedPackageAreNoSpecialCase() {
        SourceText unnamed = new SourceText("User", USER.text().replace("package shop;", ""));

        Compilation compilation = Sources.compiler(directory).compile(List.of(unnamed));

        assertThat(compilation.findings()).isEmpty();
        assertThat(compilation.generated()).containsOnlyKeys("User_", "User_Access");
    }

    @Test
    @Covers("D25.2")
    void attributesMayHaveTypesThatAreWrittenLater() {
        SourceText order = new SourceText("shop.Order", """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Order {
                    @Id private Long id;
                    private Status status;
                    @ManyToOne private User user;
                }
                """);

        Compilation compilation = new SourceCompiler(directory)
                .processors(Sources.PROCESSOR, StatusWriter.class.getName())
                .compile(List.of(USER, order));

        assertThat(compilation.findings()).isEmpty();
        assertThat(compilation.generated().get("shop.Order_")).contains("enumerated(\"status\", Status.class)");
    }
}
