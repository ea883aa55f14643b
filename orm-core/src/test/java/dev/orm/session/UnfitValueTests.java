package dev.orm.session;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Assignable;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Nulls and texts that a column does not take are refused before they are sent, by name, on every way to a row. */
final class UnfitValueTests extends SessionTest {

    private static final String ASTRAL = "\uD83D\uDE00";

    UnfitValueTests(Lab lab) {
        super(lab, Shelf.class, Jar.class, Leaflet.class);
    }

    @Entity(name = "Shelf")
    static class Shelf {

        @Id
        long id;

        protected Shelf() {}

        Shelf(long id) {
            this.id = id;
        }
    }

    @Embeddable
    static class Seal {

        @Column(name = "seal_code", length = 3)
        @Nullable
        String code;
    }

    static final class Upper implements AttributeConverter<Locale, String> {

        @Override
        public String convertToDatabaseColumn(Locale locale) {
            return locale.toLanguageTag();
        }

        @Override
        public Locale convertToEntityAttribute(String text) {
            return Locale.forLanguageTag(text);
        }
    }

    @Entity(name = "Jar")
    static class Jar {

        @Id
        long id;

        @Column(nullable = false, length = 5)
        @Nullable
        String label = "label";

        @Column(nullable = false)
        @Nullable
        Integer grams = 1;

        @ManyToOne(optional = false)
        @Nullable
        Shelf shelf;

        @Column(length = 4)
        @Convert(converter = Upper.class)
        @Nullable
        Locale language;

        @Embedded
        @Nullable
        Seal seal;

        @ElementCollection
        @CollectionTable(name = "jar_tag")
        @Column(name = "tag", length = 3)
        List<String> tags = new ArrayList<>();

        protected Jar() {}

        Jar(long id, Shelf shelf) {
            this.id = id;
            this.shelf = shelf;
        }
    }

    /** Its table has wider columns than one that is made from it. */
    @Entity(name = "Leaflet")
    static class Leaflet {

        @Id
        long id;

        @Nullable
        String note;

        @Column(columnDefinition = "varchar(400)", length = 2)
        @Nullable
        String recipe;
    }

    private final Shelf shelf = new Shelf(1);

    private Jar jar(long id) {
        return new Jar(id, shelf);
    }

    private static void refused(String message, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("given up before it was sent");
    }

    private void refusedInEachForm(String message, Consumer<Jar> spoil) {
        refused(
                message,
                () -> given(other -> {
                    Jar one = jar(10);
                    spoil.accept(one);
                    other.addAll(List.of(shelf, one));
                }));
        refused(
                message,
                () -> given(other -> {
                    Jar one = jar(10);
                    spoil.accept(one);
                    other.addAll(List.of(shelf, jar(9), one));
                }));
        refused(
                message,
                () -> given(other -> {
                    other.addAll(List.of(shelf, jar(9)));
                    other.flush();
                    Jar one = jar(10);
                    spoil.accept(one);
                    other.insertAll(Jar.class, List.of(one));
                }));
        refused(
                message,
                () -> given(other -> {
                    other.addAll(List.of(shelf, jar(9)));
                    Jar one = jar(10);
                    spoil.accept(one);
                    other.upsert(one);
                }));
        refused(
                message,
                () -> given(other -> {
                    Jar one = jar(9);
                    other.addAll(List.of(shelf, one));
                    other.flush();
                    spoil.accept(one);
                    other.flush();
                }));
        assertInDatabase(other -> other.query(Jar.class).count()).isEqualTo(0L);
    }

    @Test
    void nullInAMandatoryAttributeIsRefusedByName() {
        refusedInEachForm("Jar.label: The value is null", jar -> jar.label = null);
        refusedInEachForm("Jar.grams: The value is null", jar -> jar.grams = null);
    }

    @Test
    void emptyMandatoryRelationIsRefusedByName() {
        refusedInEachForm("Jar.shelf: The value is null, and the column takes no NULL", jar -> jar.shelf = null);
    }

    @Test
    void textLongerThanItsColumnIsRefusedByNameAndLength() {
        refusedInEachForm(
                "Jar.label: The text is 6 characters long, and the column takes 5", jar -> jar.label = "secret");
    }

    @Test
    void lengthsOfConvertedAndEmbeddedTextsCountToo() {
        Seal seal = new Seal();
        seal.code = "1234";
        refusedInEachForm("Jar.language: The text is 5 characters long", jar -> jar.language = Locale.GERMANY);
        refusedInEachForm("Jar.seal.code: The text is 4 characters long", jar -> jar.seal = seal);
    }

    @Test
    void elementsOfCollectionsAreRefusedByName() {
        refused(
                "Jar.tags",
                () -> given(other -> {
                    Jar one = jar(10);
                    one.tags.add("long");
                    other.addAll(List.of(shelf, one));
                }));
    }

    @Test
    void refusalHoldsNoValue() {
        Jar one = jar(10);
        one.label = "secret";

        assertThatThrownBy(() -> givenAll(shelf, one)).hasMessageNotContaining("secret");
    }

    @Test
    @OnlyOn({Setup.POSTGRESQL, Setup.SQLITE})
    void lengthCountsCharactersOutsideTheBasicPlaneOnce() {
        Jar fits = jar(1);
        fits.label = ASTRAL.repeat(5);
        givenAll(shelf, fits);

        assertInDatabase(other -> other.get(Jar.class, 1L).label).isEqualTo(ASTRAL.repeat(5));
        refused("is 6 characters long", () -> given(other -> other.get(Jar.class, 1L).label = ASTRAL.repeat(6)));
    }

    @Test
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE})
    void h2CountsCharactersOutsideTheBasicPlaneTwice() {
        Jar fits = jar(1);
        fits.label = ASTRAL.repeat(2) + "a";
        givenAll(shelf, fits);

        assertInDatabase(other -> other.get(Jar.class, 1L).label).isEqualTo(ASTRAL.repeat(2) + "a");
        refused("is 6 characters long", () -> given(other -> other.get(Jar.class, 1L).label = ASTRAL.repeat(3)));
    }

    @Test
    void lengthThatNobodyDeclaredIsLeftToTheDatabase() {
        lab.database().execute("drop table leaflet");
        lab.database()
                .execute("create table leaflet (id bigint primary key, note varchar(1000), recipe varchar(1000))");
        Leaflet one = new Leaflet();
        one.note = "n".repeat(300);
        one.recipe = "r".repeat(300);
        givenAll(one);

        assertInDatabase(other -> other.get(Leaflet.class, 0L).note).isEqualTo(one.note);
        assertInDatabase(other -> other.get(Leaflet.class, 0L).recipe).isEqualTo(one.recipe);
    }

    @Test
    void statementsAreRefusedByName() {
        givenAll(shelf, jar(1));
        DynamicTable<Jar> jars = DynamicTable.of(Jar.class);
        Assignable<Jar, String> label = assignable(jars, "label");

        refused(
                "Jar.label: The text is 6",
                () -> given(
                        other -> other.execute(update(jars).set(label, "secret").allRows())));
        refused(
                "Jar.label: The text is 6",
                () -> given(
                        other -> other.execute(insertInto(jars).columns(label).values("secret"))));
        refused(
                "Jar.label: The value is null",
                () -> given(
                        other -> other.execute(insertInto(jars).columns(label).values((Object) null))));
    }

    @SuppressWarnings("unchecked")
    private static Assignable<Jar, String> assignable(DynamicTable<Jar> jars, String path) {
        return (Assignable<Jar, String>) jars.assignable(path);
    }

    @Test
    void conditionsMayCompareWithLongerText() {
        givenAll(shelf, jar(1));

        List<Jar> found = inDatabase(other -> other.query(Jar.class)
                .filterBy("label", "much longer than the column")
                .list());

        assertThat(found).isEmpty();
    }

    @Test
    void sessionGoesOnAfterARollback() {
        Jar one = jar(1);
        one.label = null;
        session.addAll(List.of(shelf, one));
        refused("Jar.label", session::flush);
        session.rollback();
        one.label = "fits";
        session.addAll(List.of(shelf, one));
        session.commit();

        assertInDatabase(other -> other.get(Jar.class, 1L).label).isEqualTo("fits");
    }
}
