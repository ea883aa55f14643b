package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.autoconfigure.parcels.Parcel;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.DdlHook.Event;
import dev.orm.schema.SchemaListener;
import dev.orm.schema.Table;
import dev.orm.schema.live.LiveSchema;
import dev.orm.schema.live.SchemaMismatchException;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What the start of an application does with the tables of its entities. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
@ExtendWith(OutputCaptureExtension.class)
class SchemaModeTests {

    private final TestDatabase database;
    private final ApplicationContextRunner application;

    SchemaModeTests(TestDatabase database) {
        this.database = database;
        this.application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmAutoConfiguration.class))
                .withBean(DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""))
                .withUserConfiguration(Depot.class);
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Parcel.class)
    static class Depot {}

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Test
    @Covers({"A2.1", "A2.2"})
    void validationNamesEveryDifferenceAtOnce() {
        database.execute("create table parcel (id integer primary key, code varchar(20), surplus integer not null)");

        application
                .withPropertyValues("orm.schema.mode=validate")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SchemaMismatchException.class)
                        .extracting(
                                failure -> String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT))
                        .asString()
                        .contains("column id of table public.parcel is integer, but should be bigint")
                        .contains("column surplus of table public.parcel is there, but is not wanted")
                        .contains("column size of table public.parcel is missing")
                        .contains("unique"));
    }

    @Test
    @Covers("A2.2")
    void updateAddsWhatIsMissingAndLogsTheRest(CapturedOutput output) {
        database.execute(
                "create table parcel (id integer primary key, code varchar(20), surplus integer)",
                "insert into parcel (id, code, surplus) values (1, 'a', 7)",
                "insert into parcel (id, code, surplus) values (2, 'a', 8)");

        application.withPropertyValues("orm.schema.mode=update").run(context -> {
            assertThat(context).hasNotFailed();
            Engine engine = context.getBean(Engine.class);
            List<String> left = LiveSchema.of(engine)
                    .differences(context.getBean(MappingRegistry.class).metaData());
            assertThat(left)
                    .hasSize(3)
                    .allSatisfy(difference -> assertThat(output)
                            .containsPattern("Left as it is, because .*: " + Pattern.quote(difference)));
            assertThat(String.join("\n", left).toLowerCase(Locale.ROOT))
                    .contains("column id of table public.parcel is integer")
                    .contains("column surplus of table public.parcel is there")
                    .contains("unique")
                    .doesNotContain("column size");
        });
    }

    @Test
    @Covers("A2.2")
    void aSchemaThatWasCreatedIsValid() {
        application
                .withPropertyValues("orm.schema.mode=create")
                .run(context -> assertThat(context).hasNotFailed());
        application
                .withPropertyValues("orm.schema.mode=validate")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    @Covers("M20.1")
    void listenersOfTheApplicationAreToldOfItsTables() {
        List<String> told = new ArrayList<>();
        SchemaListener listener = new SchemaListener() {
            @Override
            public void table(Event event, Table table) {
                told.add(event + " " + table.name());
            }
        };

        application
                .withBean(SchemaListener.class, () -> listener)
                .withPropertyValues("orm.schema.mode=create-drop")
                .run(context -> assertThat(told).containsExactly("BEFORE_CREATE parcel", "AFTER_CREATE parcel"));

        assertThat(told).endsWith("BEFORE_DROP parcel", "AFTER_DROP parcel");
    }
}
