package dev.orm.sample.library;

import static dev.orm.sample.library.Library.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The jar that the build has packaged starts and serves: entities, generated code and drivers lie in jars inside of it. */
final class PackagedLibraryIT {

    private static final String EMMA = "9780141439587";

    /** Writes and reads by all that the two jars have: both packages of entities, events, SQL of their own, the endpoint. */
    private static void use(PackagedLibrary running) {
        Library library = new Library(running.port());
        long ann = library.addPatron("Ann");
        library.addBook(EMMA, "Emma", "Jane Austen");
        long loan = library.post(201, "/loans", wish(EMMA, ann)).at("/id").asLong();
        library.post(409, "/loans", wish(EMMA, ann));
        library.post(201, "/reservations", wish(EMMA, ann));
        library.post(204, "/loans/" + loan + "/return", "");

        assertThat(library.get(200, "/books/" + EMMA).at("/authors/0").asString())
                .isEqualTo("Jane Austen");
        assertThat(library.get(200, "/loans/popularity").toString()).isEqualTo("[{\"title\":\"Emma\",\"loans\":1}]");
        assertThat(library.get(200, "/books?title=mm").at("/total").asInt()).isEqualTo(1);
        JsonNode engine = library.get(200, "/actuator/orm").at("/engines/orm");
        assertThat(engine.at("/entities").asInt()).isEqualTo(5);
    }

    @Test
    void theJarServes() throws Exception {
        try (PackagedLibrary running = PackagedLibrary.start(List.of(), List.of())) {
            use(running);
            running.stop();

            assertThat(running.said())
                    .doesNotContain("AOT-processed")
                    .doesNotContain(" WARN ")
                    .doesNotContain(" ERROR ");
        }
    }

    @Test
    void whatWasWrittenAheadOfTimeServesOnAnotherDatabaseThanThatOfTheBuild() throws Exception {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.POSTGRESQL);
                PackagedLibrary running = PackagedLibrary.start(
                        List.of("-Dspring.aot.enabled=true"), List.of("--spring.datasource.url=" + database.url()))) {
            use(running);
            running.stop();

            assertThat(running.said())
                    .contains("Starting AOT-processed LibraryApplication")
                    .doesNotContain(" WARN ")
                    .doesNotContain(" ERROR ");
        }
    }
}
