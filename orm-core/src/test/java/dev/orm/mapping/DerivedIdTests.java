package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerivedIdTests {

    @Entity
    static class Book {
        @Id
        Long isbn;
    }

    record ChapterId(int number, Long book) {}

    @Entity
    @IdClass(ChapterId.class)
    static class Chapter {
        @Id
        @ManyToOne
        Book book;

        @Id
        int number;
    }

    static class PageId {
        private ChapterId chapter;
        private int page;

        @Override
        public boolean equals(Object other) {
            return other instanceof PageId id && page == id.page && Objects.equals(chapter, id.chapter);
        }

        @Override
        public int hashCode() {
            return Objects.hash(chapter, page);
        }
    }

    @Entity
    @IdClass(PageId.class)
    static class Page {
        @Id
        @ManyToOne
        Chapter chapter;

        @Id
        int page;
    }

    @Entity
    static class Blurb {
        @Id
        Long id;

        @MapsId
        @OneToOne
        Book book;
    }

    @Entity
    static class Summary {
        @Id
        @OneToOne
        Chapter chapter;
    }

    @Entity
    static class Reader {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "page_no", referencedColumnName = "page")
        @JoinColumn(name = "chapter_no", referencedColumnName = "chapter_number")
        @JoinColumn(name = "book_no", referencedColumnName = "chapter_book_isbn")
        Page page;
    }

    private static MappingRegistry registry(AccessMode mode) {
        return MappingRegistry.builder()
                .classes(Page.class, Reader.class, Summary.class, Blurb.class, Chapter.class, Book.class)
                .access(mode)
                .build();
    }

    private static final MappingRegistry REGISTRY = registry(AccessMode.REFLECTIVE);

    private static Page page() {
        Page page = new Page();
        page.page = 3;
        page.chapter = new Chapter();
        page.chapter.number = 2;
        page.chapter.book = new Book();
        page.chapter.book.isbn = 1L;
        return page;
    }

    @Test
    void keyColumnsFollowTheAttributesOfTheEntity() {
        assertThat(REGISTRY.entity(Chapter.class).table().primaryKey().columns())
                .containsExactly("book_isbn", "number");
    }

    @Test
    void partHeldByRelationHasNoSlot() {
        dev.orm.mapping.Id id = REGISTRY.entity(Chapter.class).id();
        assertThat(id.attributes()).extracting(BasicAttribute::path).containsExactly("book.isbn", "number");
        assertThat(id.attributes().get(0).slot()).isEqualTo(BasicAttribute.NO_SLOT);
    }

    @Test
    void relationThatIsIdDoesNotWriteItsColumns() {
        ToOne book = (ToOne) REGISTRY.entity(Chapter.class).attribute("book");
        assertThat(book.writesColumns()).isFalse();
        assertThat(book.optional()).isFalse();
        assertThat(book.mapsId())
                .containsExactly(
                        REGISTRY.entity(Chapter.class).id().attributes().get(0));
    }

    @ParameterizedTest
    @EnumSource
    void idIsTakenFromTheRelatedEntity(AccessMode mode) {
        assertThat(registry(mode).entity(Chapter.class).id().get(page().chapter))
                .isEqualTo(new ChapterId(2, 1L));
    }

    @Test
    void idIsIncompleteWithoutTheRelatedEntity() {
        assertThat(REGISTRY.entity(Chapter.class).id().get(new Chapter())).isNull();
    }

    @Test
    void columnsOfIdClassFollowTheAttributesOfTheEntity() {
        assertThat(REGISTRY.entity(Chapter.class).id().columns(new ChapterId(2, 1L)))
                .containsExactly(1L, 2);
    }

    @Test
    void derivationMayGoOverSeveralEntities() {
        dev.orm.mapping.Id id = REGISTRY.entity(Page.class).id();
        assertThat(id.attributes())
                .extracting(a -> a.column().name())
                .containsExactly("chapter_book_isbn", "chapter_number", "page");
        assertThat(id.values(page())).containsExactly(1L, 2, 3);
    }

    @Test
    void idClassMayHoldTheIdOfTheRelatedEntity() {
        dev.orm.mapping.Id id = REGISTRY.entity(Page.class).id();
        Object pageId = id.get(page());
        assertThat(pageId).isInstanceOf(PageId.class);
        assertThat(id.columns(pageId)).containsExactly(1L, 2, 3);
    }

    @Test
    void setWritesWhatIsNotHeldByRelations() {
        dev.orm.mapping.Id id = REGISTRY.entity(Page.class).id();
        Page target = new Page();
        id.set(target, id.get(page()));
        assertThat(target.page).isEqualTo(3);
        assertThat(target.chapter).isNull();
    }

    @Test
    void mapsIdWithoutNameDeterminesTheWholeId() {
        EntityMapping<Blurb> blurb = REGISTRY.entity(Blurb.class);
        assertThat(blurb.table().columns()).extracting(Column::name).containsExactly("book_isbn");
        assertThat(((ToOne) blurb.attribute("book")).mapsId()).containsExactly((BasicAttribute) blurb.attribute("id"));
    }

    @Test
    void idThatIsOneRelationHasTheClassOfTheTargetsId() {
        dev.orm.mapping.Id id = REGISTRY.entity(Summary.class).id();
        Summary summary = new Summary();
        summary.chapter = page().chapter;
        assertThat(id.javaType()).isEqualTo(ChapterId.class);
        assertThat(id.get(summary)).isEqualTo(new ChapterId(2, 1L));
    }

    @Test
    void joinColumnsAreSortedByTheIdTheyReferTo() {
        ToOne page = (ToOne) REGISTRY.entity(Reader.class).attribute("page");
        assertThat(page.columns()).extracting(Column::name).containsExactly("book_no", "chapter_no", "page_no");
        assertThat(page.refersToId()).isTrue();
    }
}
