package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.annotation.RenamedFrom;
import dev.orm.engine.Engine;
import dev.orm.schema.diff.SchemaDiff;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
class RenamedFromTests {

    @Entity(name = "Musician")
    @RenamedFrom("artist")
    static class Musician {
        @Id
        long id;

        @RenamedFrom({"title", "label"})
        @Nullable
        String name;

        @ManyToOne
        @RenamedFrom("boss_id")
        @Nullable
        Musician leader;
    }

    @Test
    @Covers("A5.1")
    void tablesAndColumnsOfEntitiesAreRenamedWithTheirRows(TestDatabase database) {
        database.execute(
                "create table artist (id bigint primary key, label varchar(255), boss_id bigint references artist)",
                "insert into artist values (1, 'Ada', null)");
        Engine engine = Engine.of(database.dataSource());
        MappingRegistry registry = MappingRegistry.of(Musician.class);
        SchemaDiff diff = SchemaDiff.between(registry.metaData(), engine);
        assertThat(diff.changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactlyInAnyOrder("RenameTable", "RenameColumn", "RenameColumn");
        engine.execute(diff.statements());
        assertThat(SchemaDiff.between(registry.metaData(), engine).toString()).isEmpty();
        database.execute(
                "create table proof (id bigint primary key check (id = 1))",
                "insert into proof select count(*) from musician where name = 'Ada' and leader_id is null");
    }
}
