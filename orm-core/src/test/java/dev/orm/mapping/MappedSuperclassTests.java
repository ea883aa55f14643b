package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.testing.Covers;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.junit.jupiter.api.Test;

class MappedSuperclassTests {

    @MappedSuperclass
    abstract static class Identified<I> {
        @Id
        I id;
    }

    @MappedSuperclass
    abstract static class Versioned<I, O> extends Identified<I> {
        @Version
        long version;

        @ManyToOne
        O owner;
    }

    static class NotMapped<I> extends Versioned<I, Person> {
        String ignored;
    }

    @Entity
    static class Person {
        @Id
        @GeneratedValue
        long id;
    }

    @Entity
    @AttributeOverride(name = "id", column = @jakarta.persistence.Column(name = "file_name"))
    static class Document extends NotMapped<String> {
        String title;
    }

    private static final MappingRegistry REGISTRY = MappingRegistry.of(Person.class, Document.class);
    private static final EntityMapping<Document> DOCUMENT = REGISTRY.entity(Document.class);

    @Test
    @Covers("D7.1")
    void typeVariablesAreReplacedAlongTheHierarchy() {
        assertThat(DOCUMENT.id().javaType()).isEqualTo(String.class);
    }

    @Test
    @Covers("D7.1")
    void typeVariableMayStandForTheTargetOfRelation() {
        assertThat(((ToOne) DOCUMENT.attribute("owner")).target()).isSameAs(REGISTRY.entity(Person.class));
    }

    @Test
    @Covers("D7.1")
    void superclassesThatAreNotMappedArePassedOver() {
        assertThat(DOCUMENT.table().columns())
                .extracting(Column::name)
                .containsExactly("file_name", "version", "owner_id", "title");
    }

    @Test
    @Covers("D7.1")
    void versionMayBeInherited() {
        assertThat(DOCUMENT.version()).isNotNull();
    }

    @Test
    void valueOfSuperclassIsReached() {
        Document document = new Document();
        document.id = "a.txt";
        assertThat(DOCUMENT.id().get(document)).isEqualTo("a.txt");
    }

    @Test
    void zeroIsNoIdWhereIdsAreGenerated() {
        assertThat(REGISTRY.entity(Person.class).id().get(new Person())).isNull();
    }
}
