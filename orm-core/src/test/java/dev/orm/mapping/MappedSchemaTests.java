package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.orm.engine.Engine;
import dev.orm.mapping.petclinic.Owner;
import dev.orm.mapping.petclinic.Pet;
import dev.orm.mapping.petclinic.PetType;
import dev.orm.mapping.petclinic.Specialty;
import dev.orm.mapping.petclinic.Vet;
import dev.orm.mapping.petclinic.Visit;
import dev.orm.schema.MetaData;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class MappedSchemaTests {

    private final TestDatabase database;
    private final Engine engine;

    MappedSchemaTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void databaseAcceptsTablesWithDerivedAndCompositeKeys() {
        MetaData metaData = MappingRegistry.of(TpchMappingTests.ENTITIES).metaData();
        assertThatCode(() -> metaData.createAll(engine)).doesNotThrowAnyException();
    }

    @Test
    void databaseAcceptsOneDirectionalRelations() {
        MetaData metaData = MappingRegistry.of(
                        Owner.class, Pet.class, PetType.class, Visit.class, Vet.class, Specialty.class)
                .metaData();
        assertThatCode(() -> metaData.createAll(engine)).doesNotThrowAnyException();
    }
}
