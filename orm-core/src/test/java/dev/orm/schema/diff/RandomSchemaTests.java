package dev.orm.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.schema.Identifier;
import dev.orm.schema.MetaData;
import dev.orm.schema.live.LiveSchema;
import dev.orm.schema.live.Reflection;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Schemas made by chance; more than in the normal build with the system property {@code orm.test.schemas}. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
class RandomSchemaTests {

    private static final int SCHEMAS = Integer.getInteger("orm.test.schemas", 60);

    private static final List<String> KINDS = List.of(
            "CreateTable",
            "DropTable",
            "RenameTable",
            "AddColumn",
            "DropColumn",
            "RenameColumn",
            "AlterColumn",
            "AddConstraint",
            "DropConstraint",
            "ReplaceConstraint",
            "CreateIndex",
            "DropIndex",
            "ReplaceIndex",
            "CreateView",
            "DropView",
            "ReplaceView",
            "CreateSequence",
            "DropSequence",
            "AlterSequence",
            "CreateEnum",
            "AlterEnum",
            "CreateDomain",
            "AlterDomain",
            "CreateSchema",
            "SetComment");

    private final TestDatabase database;
    private final Engine engine;

    RandomSchemaTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    private SchemaDiff diff(MetaData wanted) {
        boolean schemas = database.product() != DatabaseProduct.SQLITE;
        return SchemaDiff.between(
                wanted, engine, schemas ? DiffRules.STANDARD.schemas(RandomSchemas.OTHER) : DiffRules.STANDARD);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it alters no column and no constraint")
    @Covers({
        "A3.1", "A3.2", "A3.3", "A3.4", "A3.5", "A3.6", "A3.7", "A3.8", "A5.1", "A5.2", "A5.3", "A5.4", "A5.5", "A6.5"
    })
    void applyingADifferenceLeavesNone() {
        Set<String> kinds = new TreeSet<>();
        Set<ColumnAspect> aspects = EnumSet.noneOf(ColumnAspect.class);
        for (long seed = 0; seed < SCHEMAS; seed++) {
            MetaData wanted = RandomSchemas.make(seed, database.product());
            SchemaDiff diff = diff(wanted);
            for (SchemaChange change : diff.changes()) {
                kinds.add(change.getClass().getSimpleName());
                if (change instanceof TableChange.AlterColumn alter) {
                    aspects.addAll(alter.aspects());
                }
            }
            assertThat(apply(diff)).as("seed %s", seed).isEmpty();
            assertThat(diff(wanted).toString())
                    .as("seed %s after %s", seed, diff.statements())
                    .isEmpty();
        }
        assertThat(kinds).as("what was changed").containsAll(KINDS);
        assertThat(aspects)
                .as("what was changed of columns")
                .containsAll(EnumSet.complementOf(EnumSet.of(ColumnAspect.ON_UPDATE)));
    }

    private String apply(SchemaDiff diff) {
        try {
            engine.execute(diff.statements());
            return "";
        } catch (DataAccessException e) {
            return e.getMostSpecificCause().getMessage() + "\n" + String.join(";\n", diff.statements());
        }
    }

    @Test
    @Covers({"A6.5", "M24.1"})
    void whatWasCreatedIsReflectedAsItWasDescribed() {
        for (long seed = 1000; seed < 1000 + SCHEMAS / 3; seed++) {
            database.clear();
            MetaData wanted = RandomSchemas.make(seed, database.product());
            wanted.createAll(engine);
            assertThat(SchemaDiff.between(wanted, engine).toString())
                    .as("seed %s", seed)
                    .isEmpty();
            MetaData reflected = reflected(wanted);
            assertThat(SchemaDiff.between(reflected, engine).toString())
                    .as("reflected, seed %s", seed)
                    .isEmpty();
        }
    }

    private MetaData reflected(MetaData wanted) {
        Reflection reflection = LiveSchema.of(engine).reflection();
        if (wanted.schemas().isEmpty()) {
            return reflection.metaData();
        }
        String current = new Identifier(engine.inspect().currentSchema(), true).toString();
        return reflection.schemas(current, RandomSchemas.OTHER).metaData();
    }

    @Test
    void whatOnlyAddsIsAddedAndLeavesNoAddition() {
        for (long seed = 2000; seed < 2000 + SCHEMAS / 3; seed++) {
            if (seed % 2 == 0) {
                database.clear();
            }
            MetaData wanted = RandomSchemas.make(seed, database.product());
            LiveSchema live = LiveSchema.of(engine);
            SchemaDiff left = live.update(wanted);
            assertThat(left.additive().toString()).as("seed %s", seed).isEmpty();
            assertThat(live.differences(wanted))
                    .as("seed %s", seed)
                    .hasSameElementsAs(
                            left.changes().stream().map(SchemaChange::toString).toList());
        }
    }
}
