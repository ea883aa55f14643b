package dev.orm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SqliteFileTests {

    @Test
    void fileAndDirectoryAreDeletedWithTheDatabase() {
        TestDatabase database = TestDatabase.create(DatabaseProduct.SQLITE);
        database.execute("create table thing (id int)");
        Path file = Path.of(
                database.url().substring("jdbc:sqlite:".length(), database.url().indexOf('?')));
        assertThat(file).exists();

        database.close();

        assertThat(file.getParent()).doesNotExist();
    }
}
