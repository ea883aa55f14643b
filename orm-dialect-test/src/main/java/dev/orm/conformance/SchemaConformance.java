package dev.orm.conformance;

import static dev.orm.conformance.Library.*;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.CatalogName;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.MetaData;
import dev.orm.schema.ObjectKind;
import dev.orm.schema.View;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** That a database creates, lists and drops what a schema describes, and that what it does not have is refused. */
public abstract class SchemaConformance extends DialectConformance {

    /** The part of the suite about schemas. */
    protected SchemaConformance(DataSource database) {
        super(database);
    }

    @TestFactory
    final Stream<DynamicTest> featureWorksOrIsRefused() {
        return trials(new SchemaTrials(this).byFeature(), dialect()::supports);
    }

    @Test
    final void everyFeatureHasATrial() {
        assertThat(new SchemaTrials(this).byFeature().keySet()).containsExactlyInAnyOrder(DdlFeature.values());
    }

    @Test
    final void whatExistsIsListedAndNotCreatedAgain() {
        CatalogName book = new CatalogName(null, dialect().catalogName(BOOK.identifier()));

        assertThat(engine().existing(EnumSet.of(ObjectKind.TABLE)).get(ObjectKind.TABLE))
                .contains(book);
        META_DATA.createAll(engine());
        assertThat(connection().execute(select(ID)).all()).hasSize(4);
    }

    @Test
    final void whatIsDroppedIsGone() {
        META_DATA.dropAll(engine());

        assertThat(engine().existing(EnumSet.of(ObjectKind.TABLE)).get(ObjectKind.TABLE))
                .doesNotContain(new CatalogName(null, dialect().catalogName(BOOK.identifier())));
    }

    @Test
    final void viewSelectsFromTables() {
        View dear = View.of("suite_dear", select(TITLE).from(BOOK).where(PRICE.gt(new BigDecimal("15"))));
        with(
                MetaData.builder().table(AUTHOR).table(BOOK).view(dear).build(),
                connection -> assertThat(connection
                                .execute(select(dear.table().text("title")))
                                .all())
                        .isSubsetOf("Birds", "Comets"));
    }

    @Test
    final void requiredColumnsRefuseNull() {
        assertThatThrownBy(() -> connection().unsafeUpdate("insert into suite_author (id, name) values (9, null)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    final void foreignKeysAreLookedAt() {
        assertThatThrownBy(() -> connection()
                        .unsafeUpdate("insert into suite_book (id, title, author_id) values (9, 'Eels', 77)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
