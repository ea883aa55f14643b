package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.mapping.petclinic.Owner;
import dev.orm.mapping.petclinic.Pet;
import dev.orm.mapping.petclinic.PetType;
import dev.orm.mapping.petclinic.Specialty;
import dev.orm.mapping.petclinic.Vet;
import dev.orm.mapping.petclinic.Visit;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PetclinicMappingTests {

    private static final MappingRegistry REGISTRY =
            MappingRegistry.of(Owner.class, Pet.class, PetType.class, Visit.class, Vet.class, Specialty.class);

    @Test
    void attributesOfMappedSuperclassesAreInherited() {
        assertThat(REGISTRY.entity(Pet.class).attributes())
                .extracting(Attribute::path)
                .containsExactlyInAnyOrder("id", "name", "birthDate", "type", "visits");
    }

    @Test
    void methodsThatLookLikePropertiesAreNotMapped() {
        assertThat(REGISTRY.entity(Vet.class).attributes())
                .extracting(Attribute::path)
                .containsExactlyInAnyOrder("id", "specialties");
    }

    @Test
    void columnOfUnannotatedAttributeIsItsNameInSnakeCase() {
        assertThat(columns(Pet.class)).containsExactly("id", "name", "birth_date", "type_id", "owner_id");
    }

    @Test
    void attributeWithoutAnnotationIsMapped() {
        assertThat(columns(Visit.class)).contains("description");
    }

    @Test
    void identityOnSuperclassFieldIsTheId() {
        assertThat(REGISTRY.entity(Visit.class).id().strategy()).isEqualTo(IdStrategy.IDENTITY);
    }

    @Test
    void oneDirectionalRelationAddsForeignKeyToTheTableOfItsElements() {
        ForeignKey expected = REGISTRY.entity(Visit.class).table().foreignKeys().get(0);
        assertThat(expected.columns()).containsExactly("pet_id");
        assertThat(expected.targetTable()).isEqualTo("pets");
    }

    @Test
    void oneDirectionalRelationKnowsItsJoinColumns() {
        ToMany pets = (ToMany) REGISTRY.entity(Owner.class).attribute("pets");
        assertThat(pets.joinColumns())
                .containsExactly(REGISTRY.entity(Pet.class).table().column("owner_id"));
    }

    @Test
    void oneDirectionalRelationOwnsItself() {
        ToMany pets = (ToMany) REGISTRY.entity(Owner.class).attribute("pets");
        assertThat(pets.owning()).isTrue();
        assertThat(pets.inverse()).isNull();
    }

    @Test
    void cascadeAllIsSpelledOut() {
        ToMany visits = (ToMany) REGISTRY.entity(Pet.class).attribute("visits");
        assertThat(visits.cascade())
                .containsExactlyInAnyOrder(
                        CascadeType.PERSIST,
                        CascadeType.MERGE,
                        CascadeType.REMOVE,
                        CascadeType.REFRESH,
                        CascadeType.DETACH);
    }

    @Test
    void toOneIsEagerUnlessAnnotated() {
        assertThat(((ToOne) REGISTRY.entity(Pet.class).attribute("type")).fetch())
                .isEqualTo(FetchType.EAGER);
    }

    @Test
    void orderByNamesAnAttributeNotAColumn() {
        ToMany visits = (ToMany) REGISTRY.entity(Pet.class).attribute("visits");
        BasicAttribute date = (BasicAttribute) REGISTRY.entity(Visit.class).attribute("date");
        assertThat(visits.orderBy()).containsExactly(new OrderBy(date, false));
        assertThat(date.column().name()).isEqualTo("visit_date");
    }

    @Test
    void joinTableIsNamedByItsAnnotation() {
        Link link = ((ToMany) REGISTRY.entity(Vet.class).attribute("specialties")).link();
        assertThat(link).isNotNull();
        assertThat(link.table().name()).isEqualTo("vet_specialties");
        assertThat(link.table().columns()).extracting(Column::name).containsExactly("vet_id", "specialty_id");
    }

    @Test
    void joinTableIsPartOfTheMetaData() {
        assertThat(REGISTRY.metaData().table("vet_specialties").keyColumns()).hasSize(2);
    }

    private static List<String> columns(Class<?> entity) {
        return REGISTRY.entity(entity).table().columns().stream()
                .map(Column::name)
                .toList();
    }
}
