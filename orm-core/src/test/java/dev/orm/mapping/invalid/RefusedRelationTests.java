package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class RefusedRelationTests {

    static class Plain {}

    @Entity
    static class RefersToPlain {
        @Id
        Long id;

        @ManyToOne
        Plain plain;
    }

    @Test
    void targetThatIsNoEntity() {
        assertThat(Refusal.of(RefersToPlain.class))
                .containsExactly(
                        "RefersToPlain.plain refers to " + Plain.class.getName()
                                + ", which is not an entity: annotate it with @Entity, or map the attribute without a relation.");
    }

    @Entity
    static class Owner {
        @Id
        Long id;

        String name;

        @OneToMany(mappedBy = "holder")
        List<Pet> pets = new ArrayList<>();
    }

    @Entity
    static class Pet {
        @Id
        Long id;

        String name;

        @ManyToOne
        Owner owner;
    }

    @Test
    void targetOutsideTheRegistry() {
        assertThat(Refusal.of(Pet.class))
                .containsExactly("Pet.owner refers to the entity " + Owner.class.getName()
                        + ", which is not in the registry: add it there.");
    }

    @Test
    void mappedByNamingNothing() {
        assertThat(Refusal.of(Owner.class, Pet.class))
                .containsExactly(
                        "Owner.pets is mapped by 'holder', which Pet does not have: name the @ManyToOne of Pet that refers to"
                                + " Owner; there is owner.");
    }

    @Entity
    static class MappedByText {
        @Id
        Long id;

        @OneToMany(mappedBy = "name")
        List<Named> named = new ArrayList<>();
    }

    @Entity
    static class Named {
        @Id
        Long id;

        String name;
    }

    @Test
    void mappedByBasicAttribute() {
        assertThat(Refusal.of(MappedByText.class, Named.class))
                .containsExactly(
                        "MappedByText.named is mapped by 'name', which Named has, but not as a @ManyToOne to MappedByText:"
                                + " name the @ManyToOne of Named that refers to MappedByText.");
    }

    @Entity
    static class RawCollection {
        @Id
        Long id;

        @OneToMany
        @SuppressWarnings("rawtypes")
        List named;
    }

    @Test
    void rawCollection() {
        assertThat(Refusal.of(RawCollection.class))
                .containsExactly(
                        "RawCollection.named does not say what its elements are: declare a class as type argument, such as"
                                + " List<Order>, or set targetEntity.");
    }

    @Entity
    static class Concrete {
        @Id
        Long id;

        @OneToMany
        ArrayList<Named> named;
    }

    @Test
    void collectionTypeThatIsNotSupported() {
        assertThat(Refusal.of(Concrete.class, Named.class))
                .containsExactly(
                        "Concrete.named has the type ArrayList, and a to-many relation must be a List, Set, SortedSet,"
                                + " Collection, Map or SortedMap: declare it so.");
    }

    @Entity
    static class UnknownOrder {
        @Id
        Long id;

        @OneToMany
        @JoinColumn
        @OrderBy("title desc")
        List<Named> named = new ArrayList<>();
    }

    @Test
    void orderByNamingNothing() {
        assertThat(Refusal.of(UnknownOrder.class, Named.class))
                .containsExactly(
                        "UnknownOrder.named has @OrderBy with 'title desc', which is no attribute of Named with ASC or DESC"
                                + " behind it: name some of id, name.");
    }

    @Entity
    static class ToOneWithJoinTable {
        @Id
        Long id;

        @ManyToOne
        @JoinTable(name = "somewhere")
        Named named;
    }

    @Test
    void joinTableOfToOne() {
        assertThat(Refusal.of(ToOneWithJoinTable.class, Named.class))
                .containsExactly(
                        "ToOneWithJoinTable.named is a to-one relation and has @JoinTable, which says nothing there: name"
                                + " the column of its key by @JoinColumn; join tables are for @ManyToMany and @OneToMany.");
    }

    @Entity
    static class RefersToName {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(referencedColumnName = "name")
        Named named;
    }

    @Test
    void referenceToColumnThatIsNotUnique() {
        assertThat(Refusal.of(RefersToName.class, Named.class))
                .containsExactly(
                        "RefersToName.named refers to name of Named, which is neither its id nor declared unique: refer to id,"
                                + " or add unique = true or a @UniqueConstraint there.");
    }

    @Entity
    static class RefersToNothing {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(referencedColumnName = "title")
        Named named;
    }

    @Test
    void referenceToUnknownColumn() {
        assertThat(Refusal.of(RefersToNothing.class, Named.class))
                .containsExactly(
                        "RefersToNothing.named refers to the column 'title' of Named, which no attribute there is mapped to:"
                                + " name one of id, name.");
    }

    @Entity
    static class Kennel {
        @Id
        Long id;

        @OneToMany
        @JoinColumn(name = "kennel")
        List<Dog> dogs = new ArrayList<>();
    }

    @Entity
    static class Dog {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "kennel")
        Kennel kennel;
    }

    @Test
    @Covers("R17.1")
    void foreignKeyWrittenByBothSides() {
        assertThat(Refusal.of(Kennel.class, Dog.class))
                .containsExactly(
                        "Kennel.dogs has the @JoinColumn kennel, which Dog.kennel writes too: replace @JoinColumn by mappedBy,"
                                + " or make the column there insertable = false, updatable = false.");
    }

    @Entity
    static class TwoWriters {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "owner")
        Kennel one;

        @ManyToOne
        @JoinColumn(name = "owner")
        Kennel other;
    }

    @Test
    @Covers("R17.1")
    void twoRelationsThatWriteOneColumn() {
        assertThat(Refusal.of(TwoWriters.class, Plot.class, Kennel.class, Dog.class))
                .contains("TwoWriters.other and one both write the column owner: give one of them another column, or"
                        + " make it insertable = false, updatable = false.");
    }

    @Entity
    static class Plot {
        @Id
        Long id;

        @OneToMany
        @JoinColumn(name = "plot")
        List<Tree> oaks = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "plot")
        List<Tree> elms = new ArrayList<>();
    }

    @Entity
    static class Tree {
        @Id
        Long id;
    }

    @Test
    @Covers("R17.1")
    void twoCollectionsThatWriteOneColumn() {
        assertThat(Refusal.of(Plot.class, Tree.class))
                .containsExactly("Plot.elms and Plot.oaks both write the @JoinColumn plot of Tree: give one of them"
                        + " another column.");
    }

    @Entity
    static class Cascading {
        @Id
        Long id;

        @Column(name = "tree")
        Long treeId;

        @ManyToOne(cascade = {CascadeType.PERSIST, CascadeType.REFRESH})
        @JoinColumn(name = "tree", insertable = false, updatable = false)
        Tree tree;
    }

    @Test
    @Covers("R15.2")
    void readOnlyRelationThatCascadesWrites() {
        assertThat(Refusal.of(Cascading.class, Tree.class))
                .containsExactly(
                        "Cascading.tree is read-only, since none of its join columns is insertable or updatable,"
                                + " and cascades [PERSIST]: leave these cascades out, or let the relation write its columns.");
    }

    @Entity
    static class OtherType {
        @Id
        Long id;

        @Column(name = "tree")
        String treeName;

        @ManyToOne
        @JoinColumn(name = "tree")
        Tree tree;
    }

    @Test
    @Covers("R17.1")
    void attributeAndRelationOfOneColumnThatCannotBeKeptInStep() {
        assertThat(Refusal.of(OtherType.class, Tree.class))
                .contains("OtherType.tree and treeName both write the column tree: give one of them another column, or"
                        + " make it insertable = false, updatable = false.");
    }

    @Entity
    static class Student {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(name = "attendance")
        List<Course> courses = new ArrayList<>();
    }

    @Entity
    static class Course {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(name = "attendance")
        List<Student> students = new ArrayList<>();
    }

    @Test
    void twoRelationsWithOneJoinTable() {
        assertThat(Refusal.of(Student.class, Course.class))
                .containsExactly(
                        "Course.students uses attendance as its join table, as another relation does: put mappedBy on one of"
                                + " them, or name another table by @JoinTable.");
    }

    @Entity
    static class UsesEntityTable {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(name = "named")
        List<Named> all = new ArrayList<>();
    }

    @Test
    void joinTableThatIsAnEntitysTable() {
        assertThat(Refusal.of(UsesEntityTable.class, Named.class))
                .containsExactly(
                        "UsesEntityTable.all uses named as its join table, which is the table of Named: refer to Named with"
                                + " @OneToMany, or name another table by @JoinTable.");
    }

    @Embeddable
    static class Basket {
        @ManyToMany
        List<Named> named = new ArrayList<>();

        @ManyToOne
        Named first;
    }

    @Entity
    static class HoldsBaskets {
        @Id
        Long id;

        @ElementCollection
        List<Basket> baskets = new ArrayList<>();
    }

    @Test
    @Covers("D9.5")
    void collectionInsideAnElement() {
        assertThat(Refusal.of(HoldsBaskets.class, Named.class))
                .containsExactly(
                        "Basket.named is a collection inside an embeddable that is itself in a collection, whose rows nothing"
                                + " could refer to: make the embeddable an entity, or move the collection to the entity.");
    }

    @Entity
    static class OverridesBaskets {
        @Id
        Long id;

        @AssociationOverride(name = "named", joinColumns = @JoinColumn(name = "n"))
        @AssociationOverride(name = "first", joinTable = @JoinTable(name = "x"))
        Basket basket;

        Basket other;
    }

    @Test
    @Covers("D9.5")
    void overridesThatDoNotFitTheRelation() {
        assertThat(Refusal.of(OverridesBaskets.class, Named.class))
                .contains(
                        "Basket.named is a @ManyToMany, whose columns are in its join table: override them by"
                                + " @AssociationOverride(joinTable = @JoinTable(joinColumns = ...)).",
                        "Basket.first is a to-one relation and has no table of its own: override its columns by"
                                + " @AssociationOverride(joinColumns = ...).");
    }

    @Entity
    static class SortedPlain {
        @Id
        Long id;

        @OneToMany
        SortedSet<Named> named;
    }

    @Test
    void sortedElementsWithoutOrder() {
        assertThat(Refusal.of(SortedPlain.class, Named.class))
                .containsExactly(
                        "SortedPlain.named is sorted, and its elements have no order: let Named implement Comparable, or use a"
                                + " Set with @OrderBy.");
    }

    @Entity
    static class Shelf {
        @Id
        Long id;

        @Column(unique = true)
        String code;

        @OneToMany
        @JoinColumn(name = "shelf_code", referencedColumnName = "code")
        List<Named> named = new ArrayList<>();
    }

    @Test
    void oneDirectionalRelationThatDoesNotReferToTheId() {
        assertThat(Refusal.of(Shelf.class, Named.class))
                .containsExactly("Shelf.named refers to code of Shelf, which is not its id: refer to id.");
    }

    @Entity
    static class Twinned {
        @Id
        long id;

        @OneToOne
        @PrimaryKeyJoinColumn
        Twinned twin;
    }

    @Test
    void keySharedByPrimaryKeyJoinColumn() {
        assertThat(Refusal.of(Twinned.class))
                .containsExactly(
                        "Twinned.twin is a to-one relation and has @PrimaryKeyJoinColumn, which says nothing there: say by"
                                + " @MapsId that it shares the identifier, and by @JoinColumn how the column is called.");
    }
}
