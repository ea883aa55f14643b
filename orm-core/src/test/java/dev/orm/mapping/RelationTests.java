package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class RelationTests {

    @Entity
    static class Country implements Comparable<Country> {
        @Id
        Long id;

        @jakarta.persistence.Column(unique = true, length = 2)
        String code;

        @OneToOne(mappedBy = "country")
        Flag flag;

        @OneToMany
        List<City> cities;

        @OneToMany
        @JoinColumn(name = "country_id", nullable = false)
        @OrderBy
        Collection<River> rivers;

        @OneToMany(mappedBy = "capitalOf")
        SortedSet<City> capitals;

        @Override
        public int compareTo(Country other) {
            return code.compareTo(other.code);
        }
    }

    @Entity
    static class Flag {
        @Id
        Long id;

        @OneToOne(optional = false)
        Country country;
    }

    @Entity
    static class City implements Comparable<City> {
        @Id
        Long id;

        @jakarta.persistence.Column(name = "country_code", insertable = false, updatable = false)
        String countryCode;

        @ManyToOne
        @JoinColumn(name = "country_code", referencedColumnName = "code")
        Country country;

        @ManyToOne
        @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(name = "fk_capital"))
        Country capitalOf;

        @ManyToOne
        @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Country twinnedWith;

        @Override
        public int compareTo(City other) {
            return id.compareTo(other.id);
        }
    }

    @Entity
    static class River {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "country_id", insertable = false, updatable = false)
        Country country;
    }

    private static final MappingRegistry REGISTRY =
            MappingRegistry.of(Country.class, Flag.class, City.class, River.class);

    private static ToOne toOne(Class<?> entity, String path) {
        return (ToOne) REGISTRY.entity(entity).attribute(path);
    }

    private static ToMany toMany(String path) {
        return (ToMany) REGISTRY.entity(Country.class).attribute(path);
    }

    @Test
    void foreignKeyOfOneToOneIsUnique() {
        assertThat(REGISTRY.entity(Flag.class).table().column("country_id").unique())
                .isTrue();
    }

    @Test
    void bothSidesOfOneToOneKnowEachOther() {
        ToOne flag = toOne(Country.class, "flag");
        ToOne country = toOne(Flag.class, "country");
        assertThat(flag.mappedBy()).isSameAs(country);
        assertThat(flag.inverse()).isSameAs(country);
        assertThat(country.inverse()).isSameAs(flag);
    }

    @Test
    void inverseSideOfOneToOneHasNoColumns() {
        ToOne flag = toOne(Country.class, "flag");
        assertThat(flag.columns()).isEmpty();
        assertThat(flag.owning()).isFalse();
        assertThat(flag.writesColumns()).isFalse();
    }

    @Test
    void relationMayReferToUniqueColumnThatIsNotTheKey() {
        ToOne country = toOne(City.class, "country");
        assertThat(country.targetAttributes())
                .containsExactly((BasicAttribute) REGISTRY.entity(Country.class).attribute("code"));
        assertThat(country.refersToId()).isFalse();
        assertThat(country.columns().get(0).length()).isEqualTo(2);
    }

    @Test
    void plainAttributeMayReadTheColumnOfRelation() {
        BasicAttribute code = (BasicAttribute) REGISTRY.entity(City.class).attribute("countryCode");
        assertThat(code.column())
                .isSameAs(toOne(City.class, "country").columns().get(0));
    }

    @Test
    void constraintIsNamedByItsAnnotation() {
        assertThat(REGISTRY.entity(City.class).table().foreignKeys())
                .extracting(ForeignKey::name)
                .contains("fk_capital");
    }

    @Test
    void constraintIsLeftOutIfAnnotatedSo() {
        assertThat(REGISTRY.entity(City.class).table().foreignKeys())
                .extracting(ForeignKey::columns)
                .doesNotContain(List.of("twinned_with_id"));
    }

    @Test
    void oneDirectionalOneToManyHasJoinTableByDefault() {
        Link link = toMany("cities").link();
        assertThat(link.table().name()).isEqualTo("country_cities");
        assertThat(link.ownerColumns()).extracting(Column::name).containsExactly("country_id");
        assertThat(link.targetColumns()).extracting(Column::name).containsExactly("cities_id");
    }

    @Test
    void elementOfOneToManyIsInTheJoinTableOnce() {
        assertThat(toMany("cities").link().table().uniqueConstraints())
                .singleElement()
                .satisfies(unique -> assertThat(unique.columns()).containsExactly("cities_id"));
    }

    @Test
    void elementMayReadTheForeignKeyOfOneDirectionalRelation() {
        assertThat(toMany("rivers").joinColumns())
                .isEqualTo(toOne(River.class, "country").columns());
        assertThat(toOne(River.class, "country").writesColumns()).isFalse();
    }

    @Test
    void collectionKindFollowsTheDeclaredType() {
        assertThat(toMany("cities").kind()).isEqualTo(CollectionKind.LIST);
        assertThat(toMany("rivers").kind()).isEqualTo(CollectionKind.COLLECTION);
        assertThat(toMany("capitals").kind()).isEqualTo(CollectionKind.SORTED_SET);
    }

    @Test
    void orderByWithoutAttributeMeansTheId() {
        BasicAttribute id = (BasicAttribute) REGISTRY.entity(River.class).attribute("id");
        assertThat(toMany("rivers").orderBy()).containsExactly(new dev.orm.mapping.OrderBy(id, false));
    }
}
