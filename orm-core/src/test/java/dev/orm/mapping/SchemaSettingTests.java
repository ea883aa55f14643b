package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.dialect.Dialects;
import dev.orm.schema.Index;
import dev.orm.schema.NamingConvention;
import dev.orm.schema.NamingConvention.Kind;
import dev.orm.schema.Sequence;
import dev.orm.testing.Covers;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SchemaSettingTests {

    @Entity(name = "Author")
    static class Author {
        @Id
        @GeneratedValue
        @Nullable
        Long id;
    }

    @Entity(name = "Novel")
    @Table(indexes = @jakarta.persistence.Index(columnList = "editor_id, id"))
    static class Novel {
        @Id
        @GeneratedValue
        @SequenceGenerator(sequenceName = "novel_numbers", schema = "numbers")
        @Nullable
        Long id;

        @ManyToOne
        @Nullable
        Author author;

        @ManyToOne
        @Nullable
        Author editor;

        @OneToOne
        @Nullable
        Author owner;

        @ManyToMany
        List<Author> readers = new ArrayList<>();
    }

    private static MappingRegistry.Builder registry() {
        return MappingRegistry.builder().classes(Author.class, Novel.class);
    }

    @Test
    @Covers("M6.1")
    void defaultSchemaHoldsForTablesJoinTablesAndSequencesThatNameNone() {
        MappingRegistry registry = registry().defaultSchema("library").build();
        assertThat(registry.metaData().tables())
                .extracting(dev.orm.schema.Table::qualifiedName)
                .containsExactlyInAnyOrder("library.author", "library.novel", "library.novel_readers");
        assertThat(registry.metaData().sequences())
                .extracting(Sequence::toString)
                .containsExactlyInAnyOrder("library.author_seq", "numbers.novel_numbers");
        assertThat(registry.metaData().createScript(Dialects.h2()))
                .anyMatch(sql -> sql.contains("references library.author (id)"));
    }

    @Test
    @Covers("M12.1")
    void constraintsOfMappedClassesAreNamedByTheConvention() {
        MappingRegistry registry = registry()
                .constraintNames(NamingConvention.STANDARD.with(Kind.FOREIGN_KEY, "{table}_to_{target}_by_{columns}"))
                .build();
        assertThat(registry.entity(Novel.class).table().foreignKeys())
                .extracting(dev.orm.schema.ForeignKey::name)
                .contains("novel_to_author_by_author_id");
    }

    @Test
    void foreignKeysGetIndexesOnRequestWhereNoOtherIndexBeginsWithThem() {
        assertThat(indexes(registry(), "novel")).containsExactly("ix_novel_editor_id_id");
        MappingRegistry.Builder indexed = registry().foreignKeyIndexes(true);
        assertThat(indexes(indexed, "novel")).containsExactly("ix_novel_editor_id_id", "ix_novel_author_id");
        assertThat(indexes(indexed, "novel_readers")).containsExactly("ix_novel_readers_readers_id");
    }

    private static List<@Nullable String> indexes(MappingRegistry.Builder registry, String table) {
        return registry.build().metaData().table(table).indexes().stream()
                .map(Index::name)
                .toList();
    }
}
