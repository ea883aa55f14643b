package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
class DdlTests {

    private static final Table NOTE = Table.builder("note")
            .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
            .on(DdlHook.Event.AFTER_CREATE, Ddl.unsafe("insert into note (id) values (1)"))
            .on(
                    DdlHook.Event.AFTER_CREATE,
                    Ddl.unsafe("insert into note (id) values (2)").onlyFor("PostgreSQL"))
            .on(DdlHook.Event.BEFORE_DROP, Ddl.unsafe("insert into log (line) values ('gone')"))
            .build();
    private static final MetaData METADATA = MetaData.builder()
            .table(NOTE)
            .on(DdlHook.Event.BEFORE_CREATE, Ddl.unsafe("create table log (line varchar(20))"))
            .on(DdlHook.Event.AFTER_CREATE, Ddl.unsafe("insert into log (line) values ('created')"))
            .on(DdlHook.Event.AFTER_DROP, Ddl.unsafe("insert into log (line) values ('dropped')"))
            .build();

    private final SchemaLab lab;

    DdlTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    @Test
    @Covers({"M19.1", "M19.2", "E23.1"})
    void ddlOfTheApplicationRunsBeforeAndAfterWhatItBelongsTo() {
        assertThat(METADATA.createScript(POSTGRES))
                .containsExactly(
                        "create table log (line varchar(20))",
                        "create table note (id bigint not null, primary key (id))",
                        "insert into note (id) values (1)",
                        "insert into note (id) values (2)",
                        "insert into log (line) values ('created')");
        assertThat(METADATA.createScript(H2)).hasSize(4).noneMatch(sql -> sql.contains("values (2)"));
        lab.create(METADATA);
        assertThat(lab.query("select count(*) from note")).containsExactly(lab.isPostgres() ? "2" : "1");
        METADATA.dropAll(lab.engine());
        assertThat(lab.query("select line from log")).containsExactly("created", "gone", "dropped");
    }

    @Test
    @Covers("M19.2")
    void ddlMayDependOnWhatTheDatabaseCan() {
        Ddl ddl = Ddl.unsafe("create sequence s").onlyIf(spelling -> spelling.supports(DdlFeature.MATERIALIZED_VIEWS));
        assertThat(ddl.statements(POSTGRES)).hasSize(1);
        assertThat(ddl.statements(H2)).isEmpty();
    }
}
