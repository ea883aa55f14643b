package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.mapping.sample.Article;
import dev.orm.mapping.sample.Catalog;
import dev.orm.mapping.sample.Money;
import dev.orm.mapping.sample.Period;
import dev.orm.mapping.sample.Price;
import dev.orm.type.SqlType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for generated and for reflective access alike. */
class EntityAccessTests {

    private static final Map<AccessMode, MappingRegistry> REGISTRIES = Map.of(
            AccessMode.GENERATED_OR_REFLECTIVE, registry(AccessMode.GENERATED_OR_REFLECTIVE),
            AccessMode.REFLECTIVE, registry(AccessMode.REFLECTIVE));

    private static MappingRegistry registry(AccessMode mode) {
        return MappingRegistry.builder()
                .classes(Article.class, Catalog.class)
                .access(mode)
                .build();
    }

    /** The access under test, with its slots by path. */
    private record Subject(EntityMapping<Article> mapping) {

        EntityAccess<Article> access() {
            return mapping.access();
        }

        int slot(String path) {
            return mapping.attribute(path).slot();
        }

        Object get(Article article, String path) {
            return access().get(article, slot(path));
        }

        void set(Article article, String path, Object value) {
            access().set(article, slot(path), value);
        }

        /** Reads values, written as SQL, of some attributes. */
        void read(Article article, Map<String, String> values) throws SQLException {
            int[] columns = new int[mapping.attributes().size()];
            SqlType<?>[] types = new SqlType<?>[columns.length];
            List<String> items = new ArrayList<>();
            for (BasicAttribute attribute : mapping.basics()) {
                types[attribute.slot()] = attribute.type();
                if (values.containsKey(attribute.path())) {
                    items.add(values.get(attribute.path()));
                    columns[attribute.slot()] = items.size();
                }
            }
            try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select " + String.join(", ", items))) {
                row.next();
                access().read(article, row, columns, types);
            }
        }
    }

    private static Subject subject(AccessMode mode) {
        return new Subject(REGISTRIES.get(mode).entity(Article.class));
    }

    private static Article priced() {
        Price price = new Price();
        price.setMoney(new Money(new BigDecimal("1.50"), "EUR"));
        price.setPeriod(new Period(1, 31));
        Article article = new Article(7);
        article.setPrice(price);
        return article;
    }

    @ParameterizedTest
    @EnumSource
    void accessIsTheOneAskedFor(AccessMode mode) {
        assertThat(subject(mode).access() instanceof ReflectiveAccess).isEqualTo(mode == AccessMode.REFLECTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void newInstanceHasTheEntitysClass(AccessMode mode) {
        assertThat(subject(mode).access().newInstance()).isExactlyInstanceOf(Article.class);
    }

    @ParameterizedTest
    @EnumSource
    void getReadsPrivateField(AccessMode mode) {
        assertThat(subject(mode).get(new Article(7), "id")).isEqualTo(7L);
    }

    @ParameterizedTest
    @EnumSource
    void getReadsPartOfNestedRecord(AccessMode mode) {
        assertThat(subject(mode).get(priced(), "price.money.currency")).isEqualTo("EUR");
    }

    @ParameterizedTest
    @EnumSource
    void partOfMissingEmbeddedObjectIsNull(AccessMode mode) {
        assertThat(subject(mode).get(new Article(7), "price.period.firstDay")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void setChangesPartOfRecordByReplacingIt(AccessMode mode) {
        Article article = priced();
        subject(mode).set(article, "price.money.currency", "USD");
        assertThat(article.getPrice().getMoney()).isEqualTo(new Money(new BigDecimal("1.50"), "USD"));
    }

    @ParameterizedTest
    @EnumSource
    void setChangesPartOfClassInPlace(AccessMode mode) {
        Article article = priced();
        Period period = article.getPrice().getPeriod();
        subject(mode).set(article, "price.period.firstDay", 2);
        assertThat(article.getPrice().getPeriod()).isSameAs(period);
        assertThat(period.getFirstDay()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void setCreatesEmbeddedObjects(AccessMode mode) {
        Article article = new Article(7);
        subject(mode).set(article, "price.period.firstDay", 2);
        assertThat(article.getPrice().getPeriod().getFirstDay()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void setOfNullCreatesNothing(AccessMode mode) {
        Article article = new Article(7);
        subject(mode).set(article, "price.period.lastDay", null);
        assertThat(article.getPrice()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void nullSetsPrimitiveToZero(AccessMode mode) {
        Article article = new Article(7);
        subject(mode).set(article, "id", null);
        assertThat(subject(mode).get(article, "id")).isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource
    void setReplacesCollection(AccessMode mode) {
        Article article = new Article(7);
        List<Catalog> catalogs = new ArrayList<>();
        subject(mode).set(article, "listedIn", catalogs);
        assertThat(article.getListedIn()).isSameAs(catalogs);
    }

    @ParameterizedTest
    @EnumSource
    void relationInsideEmbeddableIsAnAttribute(AccessMode mode) {
        Catalog catalog = new Catalog();
        Article article = priced();
        subject(mode).set(article, "price.catalog", catalog);
        assertThat(subject(mode).get(article, "price.catalog")).isSameAs(catalog);
    }

    @ParameterizedTest
    @EnumSource
    void readBuildsRecordWithAllItsComponents(AccessMode mode) throws SQLException {
        Article article = new Article(7);
        subject(mode).read(article, Map.of("price.money.amount", "1.25", "price.money.currency", "'EUR'"));
        assertThat(article.getPrice().getMoney()).isEqualTo(new Money(new BigDecimal("1.25"), "EUR"));
    }

    @ParameterizedTest
    @EnumSource
    void readMakesEmbeddedObjectWithoutValuesNull(AccessMode mode) throws SQLException {
        Article article = priced();
        subject(mode)
                .read(
                        article,
                        Map.of(
                                "price.money.amount", "cast(null as numeric)",
                                "price.money.currency", "cast(null as varchar)",
                                "price.period.firstDay", "cast(null as int)",
                                "price.period.lastDay", "cast(null as int)"));
        assertThat(article.getPrice()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void readKeepsWhatTheRowDoesNotHold(AccessMode mode) throws SQLException {
        Article article = priced();
        subject(mode).read(article, Map.of("price.period.firstDay", "5"));
        assertThat(article.getPrice().getMoney()).isEqualTo(new Money(new BigDecimal("1.50"), "EUR"));
        assertThat(article.getPrice().getPeriod().getFirstDay()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void readMakesNullOfPrimitiveZero(AccessMode mode) throws SQLException {
        Article article = new Article(7);
        subject(mode).read(article, Map.of("sold", "cast(null as boolean)"));
        assertThat(subject(mode).get(article, "sold")).isEqualTo(false);
    }

    @ParameterizedTest
    @EnumSource
    void untouchedEntityHasNoChanges(AccessMode mode) {
        Article article = priced();
        Object snapshot = subject(mode).access().snapshot(article);
        assertThat(subject(mode).access().changes(article, snapshot)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void changesAreNamedBySlot(AccessMode mode) {
        Article article = priced();
        Object snapshot = subject(mode).access().snapshot(article);
        article.getPrice().setMoney(new Money(new BigDecimal("1.50"), "USD"));
        assertThat(subject(mode).access().changes(article, snapshot).stream())
                .containsExactly(subject(mode).slot("price.money.currency"));
    }

    @ParameterizedTest
    @EnumSource
    void decimalOfEqualValueIsNoChange(AccessMode mode) {
        Article article = priced();
        Object snapshot = subject(mode).access().snapshot(article);
        article.getPrice().setMoney(new Money(new BigDecimal("1.5"), "EUR"));
        assertThat(subject(mode).access().changes(article, snapshot)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void bytesChangedInPlaceAreAChange(AccessMode mode) {
        Article article = new Article(7);
        article.setPicture(new byte[] {1});
        Object snapshot = subject(mode).access().snapshot(article);
        article.getPicture()[0] = 2;
        assertThat(subject(mode).access().changes(article, snapshot).stream())
                .containsExactly(subject(mode).slot("picture"));
    }

    @ParameterizedTest
    @EnumSource
    void collectionIsNotPartOfTheSnapshot(AccessMode mode) {
        Article article = new Article(7);
        Object snapshot = subject(mode).access().snapshot(article);
        subject(mode).set(article, "listedIn", new ArrayList<>());
        assertThat(subject(mode).access().changes(article, snapshot)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void snapshotTellsFormerValues(AccessMode mode) {
        Article article = priced();
        Object snapshot = subject(mode).access().snapshot(article);
        article.getPrice().setMoney(null);
        assertThat(subject(mode).access().snapshotValue(snapshot, subject(mode).slot("price.money.currency")))
                .isEqualTo("EUR");
    }

    @ParameterizedTest
    @EnumSource
    void restoreBringsFormerValuesBack(AccessMode mode) {
        Article article = priced();
        Object snapshot = subject(mode).access().snapshot(article);
        article.getPrice().setMoney(new Money(BigDecimal.ZERO, "USD"));
        article.getPrice().getPeriod().setFirstDay(9);
        subject(mode).access().restore(article, snapshot);
        assertThat(article.getPrice().getMoney()).isEqualTo(new Money(new BigDecimal("1.50"), "EUR"));
        assertThat(article.getPrice().getPeriod().getFirstDay()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void restoreBringsTheSameEmbeddedObjectBack(AccessMode mode) {
        Article article = priced();
        Price before = article.getPrice();
        Object snapshot = subject(mode).access().snapshot(article);
        article.setPrice(null);
        subject(mode).access().restore(article, snapshot);
        assertThat(article.getPrice()).isSameAs(before);
    }

    @ParameterizedTest
    @EnumSource
    void restoreTakesAwayWhatWasNotThere(AccessMode mode) {
        Article article = new Article(7);
        Object snapshot = subject(mode).access().snapshot(article);
        article.setPrice(new Price());
        subject(mode).access().restore(article, snapshot);
        assertThat(article.getPrice()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void restoreBringsBytesBackAfterChangeInPlace(AccessMode mode) {
        Article article = new Article(7);
        article.setPicture(new byte[] {1});
        Object snapshot = subject(mode).access().snapshot(article);
        article.getPicture()[0] = 2;
        subject(mode).access().restore(article, snapshot);
        assertThat(article.getPicture()).containsExactly(1);
    }
}
