package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.annotation.LazyGroup;
import dev.orm.annotation.WriteOnly;
import dev.orm.testing.Covers;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Collections of values that cannot be mapped: each message names the attribute, what was found and what to do. */
final class RefusedCollectionTests {

    @Entity
    static class OfEntities {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        List<OfEntities> others = new ArrayList<>();
    }

    @Test
    void anEntityIsNoElement() {
        assertThat(Refusal.of(OfEntities.class))
                .containsExactly(
                        "OfEntities.others is an @ElementCollection of the entity OfEntities: refer to entities with"
                                + " @OneToMany or @ManyToMany.");
    }

    @Entity
    static class Raw {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        @SuppressWarnings("rawtypes")
        List names = new ArrayList<>();
    }

    @Test
    void elementsNeedAType() {
        assertThat(Refusal.of(Raw.class))
                .containsExactly(
                        "Raw.names does not say what its elements are: declare a class as type argument, such as"
                                + " List<String>, or set targetClass.");
    }

    @Entity
    static class Concrete {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        ArrayList<String> names = new ArrayList<>();
    }

    @Test
    void aCollectionIsAnInterface() {
        assertThat(Refusal.of(Concrete.class))
                .containsExactly("Concrete.names is an @ElementCollection declared as"
                        + " java.util.ArrayList<java.lang.String>: declare it as a List, Set, SortedSet, Collection, Map or"
                        + " SortedMap.");
    }

    @Entity
    static class Untyped {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        List<Thread> threads = new ArrayList<>();
    }

    @Test
    void elementsNeedAColumnType() {
        assertThat(Refusal.of(Untyped.class))
                .singleElement()
                .asString()
                .startsWith("Untyped.threads has the type java.lang.Thread, for which there is no SQL type");
    }

    @Embeddable
    static class Box {
        @ElementCollection
        List<String> labels = new ArrayList<>();
    }

    @Entity
    static class Boxed {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        List<Box> boxes = new ArrayList<>();
    }

    @Test
    @Covers("D9.5")
    void aCollectionInAnElementIsRefused() {
        assertThat(Refusal.of(Boxed.class))
                .containsExactly(
                        "Box.labels is a collection inside an embeddable that is itself in a collection, whose rows nothing"
                                + " could refer to: make the embeddable an entity, or move the collection to the entity.");
    }

    @Entity
    static class BoxedByKey {
        @EmbeddedId
        @Nullable
        Box id;
    }

    @Test
    @Covers("D9.5")
    void aCollectionInAnIdIsRefused() {
        assertThat(Refusal.of(BoxedByKey.class))
                .contains(
                        "Box.labels is an @ElementCollection inside an id, which must not change: move it to the entity.");
    }

    @Entity
    static class TwoBoxes {
        @Id
        @Nullable
        Long id;

        @Embedded
        @AttributeOverride(name = "label", column = @Column(name = "l"))
        @Nullable
        Box first;

        @Embedded
        @Nullable
        Box second;
    }

    @Test
    @Covers("D9.5")
    void twoCollectionsInOneTableAndAnOverrideOfNothingAreRefused() {
        assertThat(Refusal.of(TwoBoxes.class))
                .containsExactly(
                        "TwoBoxes.first overrides 'label', which is not there: name one of labels.",
                        "TwoBoxes.second.labels keeps its elements in two_boxes_labels, which is the table of something else:"
                                + " name another by @CollectionTable, or by @AssociationOverride(joinTable = @JoinTable(name"
                                + " = ...)) where it is embedded.");
    }

    @Entity
    static class Misfit {
        @Id
        @Nullable
        Long id;

        @Embedded
        @AssociationOverride(
                name = "labels",
                joinTable = @JoinTable(name = "x", inverseJoinColumns = @JoinColumn(name = "label")))
        @Nullable
        Box box;

        @Embedded
        @AssociationOverride(name = "labels")
        @Nullable
        Box empty;
    }

    @Test
    @Covers("D9.5")
    void anOverrideThatSaysNothingOfElementsIsRefused() {
        assertThat(Refusal.of(Misfit.class))
                .containsExactly(
                        "Box.labels is an @ElementCollection, whose rows refer to their owner alone: remove inverseJoinColumns"
                                + " and inverseForeignKey from the @AssociationOverride; @AttributeOverride names the columns"
                                + " of its elements.",
                        "Box.labels has an @AssociationOverride that says nothing: name joinColumns or a joinTable, or remove"
                                + " it.");
    }

    @Embeddable
    record Point(int x, int y) {}

    @Entity
    static class Unsorted {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        SortedSet<Point> points = new TreeSet<>();

        @ElementCollection
        SortedMap<Object, String> names = new TreeMap<>();
    }

    @Test
    void whatIsSortedHasAnOrder() {
        assertThat(Refusal.of(Unsorted.class))
                .contains(
                        "Unsorted.points is sorted, and its elements have no order: let Point implement Comparable, or use a"
                                + " Set with @OrderBy.",
                        "Unsorted.names is sorted, and its keys have no order: let Object implement Comparable, or use a Map.");
    }

    @Entity
    static class Misplaced {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        @OrderColumn
        Set<String> set = new HashSet<>();

        @ElementCollection
        @OrderColumn
        @OrderBy
        List<String> both = new ArrayList<>();

        @ElementCollection
        @MapKeyColumn
        List<String> keyed = new ArrayList<>();

        @ElementCollection
        @MapKeyEnumerated
        Map<String, String> map = new HashMap<>();

        @ElementCollection
        @OrderBy("name")
        List<String> named = new ArrayList<>();

        @ElementCollection
        @OrderBy("z")
        List<Point> points = new ArrayList<>();
    }

    @Test
    @Covers("R9.7")
    void annotationsOfOtherCollectionsAreRefused() {
        assertThat(Refusal.of(Misplaced.class))
                .containsExactly(
                        "Misplaced.set has @OrderColumn and is no List: only lists have positions. Declare it as a List, or"
                                + " remove the annotation.",
                        "Misplaced.both has @OrderColumn and @OrderBy: keep the one that decides the order.",
                        "Misplaced.keyed says how its keys are stored and is no Map: declare it as a Map, or remove the"
                                + " annotation.",
                        "Misplaced.map has @MapKeyEnumerated, and its keys are of type String, which is no enum: remove the"
                                + " annotation.");
    }

    @Entity
    static class Disordered {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        @OrderBy("name")
        List<String> named = new ArrayList<>();

        @ElementCollection
        @OrderBy("z")
        List<Point> points = new ArrayList<>();
    }

    @Test
    void anOrderNamesAttributesOfElements() {
        assertThat(Refusal.of(Disordered.class))
                .containsExactly(
                        "Disordered.named has @OrderBy with 'name', which is no attribute of its elements with ASC or DESC"
                                + " behind it: its elements are single values, so write ASC, DESC or nothing.",
                        "Disordered.points has @OrderBy with 'z', which is no attribute of its elements with ASC or DESC"
                                + " behind it: name some of x, y.");
    }

    @Entity
    static class Clashing {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        @Column(name = "clashing_id")
        Set<String> names = new HashSet<>();

        @ElementCollection
        @CollectionTable(name = "Clashing")
        Set<String> own = new HashSet<>();
    }

    @Test
    @Covers("R9.7")
    void columnsAndTablesHaveOneMeaning() {
        assertThat(Refusal.of(Clashing.class))
                .containsExactly(
                        "Clashing.names has two columns named clashing_id in its table clashing_names: name one of them"
                                + " otherwise, by @Column, @AttributeOverride, @OrderColumn, @MapKeyColumn or"
                                + " @CollectionTable(joinColumns = ...).",
                        "Clashing.own keeps its elements in clashing, which is the table of something else: name another by"
                                + " @CollectionTable.");
    }

    @Embeddable
    static class Computed {
        @Column(updatable = false)
        int fixed;

        @OneToOne(mappedBy = "id")
        @Nullable
        Owner owner;
    }

    @Entity
    static class Owner {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        List<Computed> parts = new ArrayList<>();
    }

    @Test
    void elementsAreWrittenAsAWhole() {
        assertThat(Refusal.of(Owner.class))
                .contains(
                        "Owner.parts.fixed is part of an element and is not written, or computed by the database: elements"
                                + " are written as a whole. Remove insertable, updatable or the annotation, or make the element an"
                                + " entity.")
                .anyMatch(problem -> problem.startsWith(
                        "Owner.parts.owner is part of an element and not stored as the id of its target"));
    }

    @Embeddable
    static class Nested {
        @OneToMany
        List<Owner> owners = new ArrayList<>();

        @Enumerated
        Thread.@Nullable State state;
    }

    @Entity
    static class WithNested {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        List<Nested> nested = new ArrayList<>();
    }

    @Test
    void anElementHoldsNoCollection() {
        assertThat(Refusal.of(WithNested.class, OfNothing.class))
                .anyMatch(problem -> problem.startsWith("Nested.owners "));
    }

    @Entity
    static class Misled {
        @Id
        @Nullable
        Long id;

        @ManyToOne
        @WriteOnly
        @Nullable
        OfNothing one;

        @ElementCollection
        @WriteOnly
        List<String> values = new ArrayList<>();

        @ManyToMany(fetch = FetchType.EAGER)
        @WriteOnly
        @OrderColumn
        List<OfNothing> many = new ArrayList<>();
    }

    @Test
    @Covers("R21.3")
    void writeOnlyIsForRelationsWithoutPlaces() {
        assertThat(Refusal.of(Misled.class, OfNothing.class))
                .containsExactlyInAnyOrder(
                        "Misled.one is @WriteOnly and no to-many relation: remove the annotation.",
                        "Misled.values is @WriteOnly and no to-many relation: remove the annotation.",
                        "Misled.many is @WriteOnly and keeps its elements at positions or under keys, which are not known"
                                + " without loading the others: remove @OrderColumn or declare it as a Collection, or remove"
                                + " @WriteOnly.",
                        "Misled.many is @WriteOnly and EAGER: what is never loaded cannot come at once. Remove one of them.");
    }

    @Entity
    static class Grouped {
        @Id
        @Nullable
        Long id;

        @LazyGroup("texts")
        @Nullable
        String eager;

        @Basic(fetch = FetchType.LAZY)
        @LazyGroup(" ")
        @Nullable
        String unnamed;

        @ElementCollection
        @LazyGroup("texts")
        List<String> values = new ArrayList<>();
    }

    @Test
    @Covers("D15.5")
    void groupsAreForLazyAttributes() {
        assertThat(Refusal.of(Grouped.class))
                .containsExactlyInAnyOrder(
                        "Grouped.eager has @LazyGroup(\"texts\"), which is for attributes that are loaded on first use: add"
                                + " @Basic(fetch = LAZY), or remove it.",
                        "Grouped.unnamed has @LazyGroup(\" \"), which names no group: name one.",
                        "Grouped.values has @LazyGroup and is no value in the row: put it on attributes with @Basic(fetch = LAZY),"
                                + " parts of an embedded object included.");
    }

    @Entity
    static class OfNothing {
        @Id
        @Nullable
        Long id;
    }
}
