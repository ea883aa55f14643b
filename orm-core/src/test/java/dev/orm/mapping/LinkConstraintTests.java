package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.ForeignKey;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the columns of a join table say of its constraints. */
class LinkConstraintTests {

    @Entity
    static class Tag {
        @Id
        long id;
    }

    @Entity
    static class Note {
        @Id
        long id;

        @ManyToMany
        @JoinTable(
                joinColumns = @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(name = "to_note")),
                inverseJoinColumns =
                        @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(ConstraintMode.NO_CONSTRAINT)))
        Set<Tag> tags;

        @ManyToMany
        @JoinTable(
                name = "other_tags",
                joinColumns = @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(name = "of_column")),
                foreignKey = @jakarta.persistence.ForeignKey(name = "of_table"))
        Set<Tag> others;
    }

    private static Iterable<String> constraints(String relation) {
        EntityMapping<Note> note = MappingRegistry.of(Note.class, Tag.class).entity(Note.class);
        ToMany tags = (ToMany) note.attribute(relation);
        return Objects.requireNonNull(tags.link()).table().foreignKeys().stream()
                .map(ForeignKey::name)
                .toList();
    }

    @Test
    void columnsMaySayIt() {
        assertThat(constraints("tags")).containsExactly("to_note");
    }

    @Test
    void whatTheTableSaysComesFirst() {
        assertThat(constraints("others")).contains("of_table").doesNotContain("of_column");
    }
}
