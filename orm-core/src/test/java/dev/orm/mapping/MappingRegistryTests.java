package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.mapping.tpch.Address;
import dev.orm.mapping.tpch.Customer;
import dev.orm.mapping.tpch.Part;
import dev.orm.mapping.tpch.Region;
import dev.orm.schema.Table;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingRegistryTests {

    private static final MappingRegistry REGISTRY = MappingRegistry.of(TpchMappingTests.ENTITIES);

    @Test
    @Covers("D1.1")
    void unknownClassIsNamed() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> MappingRegistry.of(Part.class).entity(Customer.class))
                .withMessage(Customer.class.getName()
                        + " is not an entity of this registry; it holds Part. Annotate the class with"
                        + " @Entity and give it to the registry.");
    }

    @Test
    void classOfAnotherRegistryIsNamedWithWhatIsKnownOfIt() {
        MappingRegistry parts = MappingRegistry.builder()
                .classes(Part.class)
                .elsewhere(type -> type == Customer.class ? "It is sold elsewhere." : null)
                .build();

        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> parts.entity(Customer.class))
                .withMessage(Customer.class.getName()
                        + " is not an entity of this registry; it holds Part. It is sold elsewhere.");
    }

    @Test
    @Covers("D26.1")
    void unknownAttributeIsAnsweredWithThoseThereAre() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> REGISTRY.entity(Region.class).attribute("title"))
                .withMessage("Region has no attribute 'title'; it has regionKey, name, nations.");
    }

    @Test
    void referenceHasTheMappingOfItsEntity() {
        EntityMapping<Customer> customer = REGISTRY.entity(Customer.class);
        Customer reference = customer.access().newReference(loading -> {});
        assertThat(REGISTRY.entity(reference.getClass())).isSameAs(customer);
        assertThat(REGISTRY.isEntity(reference.getClass())).isTrue();
    }

    @Test
    void embeddableIsNoEntity() {
        assertThat(REGISTRY.isEntity(Address.class)).isFalse();
    }

    @Test
    void embeddablesMayBeGivenToo() {
        assertThat(MappingRegistry.of(Part.class, Address.class).entities()).hasSize(1);
    }

    @Test
    @Covers("D1.1")
    void tablesComeInTheOrderOfTheirDependencies() {
        assertThat(REGISTRY.metaData().tables())
                .extracting(Table::name)
                .containsSubsequence("region", "nation", "customer", "orders", "line_item");
    }

    @Test
    void entitiesKeepTheOrderTheyWereGivenIn() {
        assertThat(REGISTRY.entities())
                .extracting(EntityMapping::javaType)
                .isEqualTo(List.of(TpchMappingTests.ENTITIES));
    }
}
