package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.schema.SchemaLab.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
class CommentTests {

    private static final MetaData METADATA = MetaData.of(
            List.of(Table.builder("\"No te\"")
                    .comment("It's a note")
                    .column(Column.builder("id", SqlTypes.LONG)
                            .primaryKey()
                            .comment("The number? of it")
                            .build())
                    .column(Column.builder("code", SqlTypes.LONG).build())
                    .unique(UniqueConstraint.on("code").named("uk_code").comment("One of each"))
                    .index(Index.on("code").named("ix_code").comment("Found fast"))
                    .build()),
            List.of(Sequence.of("numbers").comment("Counts")));

    private final SchemaLab lab;

    CommentTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    @Test
    @Covers("M18.1")
    void everythingIsCommentedWhereCommentsAreKept() {
        assertThat(METADATA.createScript(POSTGRES))
                .contains(
                        "comment on sequence numbers is 'Counts'",
                        "comment on table \"No te\" is 'It''s a note'",
                        "comment on column \"No te\".id is 'The number? of it'",
                        "comment on constraint uk_code on \"No te\" is 'One of each'",
                        "comment on index ix_code is 'Found fast'");
        assertThat(METADATA.createScript(H2)).contains("comment on constraint uk_code is 'One of each'");
        assertThat(METADATA.createScript(SQLITE)).noneMatch(sql -> sql.contains("comment"));
        lab.create(METADATA);
        if (!lab.isSqlite()) {
            assertThat(lab.query(
                            lab.isPostgres()
                                    ? "select obj_description('\"No te\"'::regclass)"
                                    : "select remarks from information_schema.tables where table_name = 'No te'"))
                    .containsExactly("It's a note");
        }
    }
}
