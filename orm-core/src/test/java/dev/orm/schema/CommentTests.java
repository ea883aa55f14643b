package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.schema.SchemaLab.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.diff.SchemaDiff;
import dev.orm.schema.live.LiveSchema;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

    @Test
    @Covers("M18.2")
    void commentsAreReadBack() {
        EnumType mood = EnumType.of("mood", "sad", "ok").comment("How one feels");
        MetaData wanted = METADATA.toBuilder()
                .table(Table.builder("feeling")
                        .column(Column.builder("now", SqlTypes.STRING)
                                .length(10)
                                .namedType(mood)
                                .build())
                        .check(CheckConstraint.unsafe("now is not null")
                                .named("ck_now")
                                .comment("Always something"))
                        .comment("Felt")
                        .build())
                .build();
        if (lab.isSqlite()) {
            wanted = METADATA;
        }
        lab.create(wanted);

        MetaData found = LiveSchema.of(lab.engine()).reflect();

        Set<String> expected = lab.isSqlite() ? Set.of() : comments(wanted);
        if (lab.isH2()) {
            expected.add("now: How one feels"); // H2 gives a column the comment of its domain
        }
        assertThat(comments(found)).isEqualTo(expected);
        assertThat(SchemaDiff.between(wanted, lab.engine()).toString()).isEmpty();
    }

    private static Set<String> comments(MetaData metaData) {
        Set<String> comments = new TreeSet<>();
        metaData.sequences().forEach(sequence -> add(comments, sequence.name(), sequence.comment()));
        metaData.types().forEach(type -> add(comments, type.name(), type.comment()));
        for (Table table : metaData.tables()) {
            add(comments, table.identifier(), table.comment());
            table.columns().forEach(column -> add(comments, column.identifier(), column.comment()));
            table.uniqueConstraints().forEach(unique -> add(comments, unique.name(), unique.comment()));
            table.checks().forEach(check -> add(comments, check.name(), check.comment()));
            table.indexes().forEach(index -> add(comments, index.name(), index.comment()));
        }
        return comments;
    }

    private static void add(Set<String> comments, @Nullable Object name, @Nullable String comment) {
        if (comment != null) {
            comments.add(String.valueOf(name).toLowerCase(Locale.ROOT).replace("\"", "") + ": " + comment);
        }
    }
}
