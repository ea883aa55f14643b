package dev.orm.session;

import static dev.orm.session.shop.Article_.ARTICLE;
import static dev.orm.sql.LoadOption.defer;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.loadOnly;
import static dev.orm.sql.LoadOption.populateExisting;
import static dev.orm.sql.LoadOption.raise;
import static dev.orm.sql.LoadOption.undefer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.loading.LazyPolicy;
import dev.orm.loading.LoadingSettings;
import dev.orm.session.shop.Article;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes that queries leave out. Only generated access can notice that one is used. */
@OnEachSetup(only = {Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
final class DeferredAttributeTests extends SessionTest {

    DeferredAttributeTests(Lab lab) {
        super(lab, Article.class);
    }

    @BeforeEach
    void threeArticles() {
        givenAll(new Article("a", "one", 1), new Article("b", "one two", 2), new Article("c", "one two three", 3));
    }

    private List<Article> articles() {
        return session.query(ARTICLE).orderBy(ARTICLE.id.asc()).list();
    }

    @Test
    @Covers({"L8.1", "D15.1"})
    void aLazyColumnIsLeftOutOfQueries() {
        assertThat(sql.texts(this::articles))
                .singleElement()
                .asString()
                .contains("title")
                .doesNotContain("body");
    }

    @Test
    @Covers("M29.1")
    void whatWasLeftOutIsNamedAsUnloaded() {
        Article article = articles().get(0);

        assertThat(session.inspect(article).unloaded()).containsExactly("body");
        assertThat(article.getBody()).isEqualTo("one");
        assertThat(session.inspect(article).unloaded()).isEmpty();
    }

    @Test
    @Covers({"L8.1", "L8.2"})
    void findLeavesALazyColumnOut() {
        Long id = articles().get(0).getId();
        session.clear();

        assertThat(sql.texts(() -> session.get(Article.class, id)))
                .singleElement()
                .asString()
                .doesNotContain("body");
        assertThat(session.get(Article.class, id).getBody()).isEqualTo("one");
    }

    @Test
    @Covers({"L8.2", "D15.1"})
    void usingOneLoadsThoseOfAllSiblings() {
        List<Article> articles = articles();

        List<String> statements = sql.texts(() ->
                assertThat(articles).extracting(Article::getBody).containsExactly("one", "one two", "one two three"));

        assertThat(statements).singleElement().asString().contains("body").doesNotContain("title");
    }

    @Test
    @Covers("L8.2")
    void otherAttributesLoadNothing() {
        List<Article> articles = articles();

        assertThat(sql.of(() -> articles.forEach(article -> {
                    assertThat(article.getTitle()).isNotBlank();
                    article.setPages(article.getPages() + 1);
                })))
                .isEmpty();
    }

    @Test
    @Covers("L8.2")
    void aMethodThatIsNoAccessorSeesAllAttributes() {
        assertThat(articles()).extracting(Article::words).containsExactly(1, 2, 3);
    }

    @Test
    @Covers("L8.2")
    void aLeftOutAttributeThatIsNotUsedIsNotWritten() {
        articles().forEach(article -> article.setTitle("new"));

        assertThat(sql.of(session::commit)).allMatch(sql -> sql.equals("update article set title, version"));
        assertInDatabase(other ->
                        other.query(ARTICLE).where(ARTICLE.body.isNull()).count())
                .isEqualTo(0L);
    }

    @Test
    @Covers("L8.2")
    void aLeftOutAttributeThatIsAssignedIsWritten() {
        articles().get(1).setBody("changed");
        session.commit();

        assertInDatabase(other -> other.query(Sql.select(ARTICLE.body))
                        .orderBy(ARTICLE.id.asc())
                        .list())
                .isEqualTo(List.of("one", "changed", "one two three"));
    }

    @Test
    @Covers("L8.2")
    void aLeftOutAttributeCanBeSetToNull() {
        articles().get(1).setBody(null);
        session.commit();

        assertInDatabase(other ->
                        other.query(ARTICLE).where(ARTICLE.body.isNull()).count())
                .isEqualTo(1L);
    }

    @Test
    @Covers("L8.2")
    void loadingOneDoesNotMakeDirtyAndKeepsWhatWasChanged() {
        Article article = articles().get(0);
        article.setTitle("changed");
        session.withoutAutoflush(() -> assertThat(article.getBody()).isEqualTo("one"));

        assertThat(session.dirtyEntities()).containsExactly(article);
        assertThat(sql.of(session::flush)).containsExactly("update article set title, version");
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    @Covers("L8.1")
    void loadOnlyLeavesOutAllOthers() {
        List<String> statements = sql.texts(() -> session.query(ARTICLE)
                .options(loadOnly(ARTICLE.title))
                .list()
                .forEach(article -> assertThat(article.getTitle()).isNotBlank()));

        assertThat(statements)
                .singleElement()
                .asString()
                .contains("title", "id", "version")
                .doesNotContain("body", "pages", "city");
    }

    @Test
    @Covers("L8.1")
    void loadOnlyWorksBelowARelation() {
        given(other -> {
            List<Article> all = other.query(ARTICLE).list();
            all.get(1).setSequelTo(all.get(0));
        });

        List<String> statements = sql.texts(() -> session.query(ARTICLE)
                .where(ARTICLE.sequelTo().id.isNotNull())
                .options(joined(ARTICLE.sequelTo()).then(loadOnly(ARTICLE.sequelTo().title)), loadOnly(ARTICLE.pages))
                .list()
                .forEach(article -> assertThat(article.getSequelTo().getTitle()).isEqualTo("a")));

        assertThat(statements)
                .singleElement()
                .asString()
                .containsOnlyOnce("title")
                .containsOnlyOnce("pages");
    }

    @Test
    @Covers("L8.1")
    void anEmbeddedObjectIsLeftOutAsAWhole() {
        Article article = session.query(ARTICLE)
                .options(defer(ARTICLE.printedAt.city))
                .orderBy(ARTICLE.id.asc())
                .list()
                .get(0);

        assertThat(sql.of(() -> assertThat(article.getPages()).isEqualTo(1))).isEmpty();
        assertThat(sql.of(() -> assertThat(article.getPrintedAt().street()).isEqualTo("Street 1")))
                .containsExactly("select article");
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    @Covers("L8.3")
    void undeferLoadsALazyColumnWithTheRow() {
        assertThat(sql.of(() -> session.query(ARTICLE)
                        .options(undefer(ARTICLE.body))
                        .list()
                        .forEach(article -> assertThat(article.getBody()).startsWith("one"))))
                .containsExactly("select article");
    }

    @Test
    @Covers({"L8.3", "L14.1"})
    void undeferFillsObjectsThatAreThereAlready() {
        List<Article> articles = articles();
        articles.get(0).setTitle("changed");
        session.withoutAutoflush(
                () -> session.query(ARTICLE).options(undefer(ARTICLE.body)).list());

        assertThat(sql.of(() -> articles.forEach(
                        article -> assertThat(article.getBody()).startsWith("one"))))
                .isEmpty();
        assertThat(articles.get(0).getTitle()).isEqualTo("changed");
        assertThat(session.dirtyEntities()).containsExactly(articles.get(0));
    }

    @Test
    @Covers({"L8.3", "D15.2"})
    void raiseOnAnAttributeRefusesItWithTheRemedyAndThePlace() {
        Article article =
                session.query(ARTICLE).options(raise(ARTICLE.body)).list().get(0);

        assertThat(article.getTitle()).isEqualTo("a");
        assertThatThrownBy(() -> article.getBody())
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("Article.body")
                .hasMessageContaining("undefer(")
                .hasMessageContaining("DeferredAttributeTests");
    }

    @Test
    @Covers("L6.1")
    void theRaisePolicyRefusesLeftOutAttributesToo() {
        try (Session strict = openSession(new LoadingSettings(LazyPolicy.RAISE, 100))) {
            Article article = strict.query(ARTICLE).list().get(0);

            assertThatThrownBy(article::getBody).isInstanceOf(LazyLoadingException.class);
        }
    }

    @Test
    @Covers("L1.3")
    void aLeftOutAttributeOfAClosedSessionIsRefused() {
        Article article = articles().get(0);
        session.close();

        assertThatThrownBy(article::getBody)
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("Article.body")
                .hasMessageContaining("closed");
    }

    @Test
    @Covers("L8.2")
    void mergingADetachedObjectLeavesWhatItNeverLoaded() {
        Article detached = articles().get(0);
        session.clear();
        detached.setTitle("merged");

        session.merge(detached);
        session.commit();

        assertInDatabase(other -> other.query(ARTICLE)
                        .where(ARTICLE.title.eq("merged"), ARTICLE.body.eq("one"))
                        .count())
                .isEqualTo(1L);
    }

    @Test
    @Covers({"L8.2", "D15.3"})
    void aNewObjectHasAllItsAttributes() {
        Article article = new Article("d", "four", 4);
        session.add(article);
        session.flush();
        session.expire(article);
        articles();

        assertThat(sql.of(() -> assertThat(article.getBody()).isEqualTo("four")))
                .isEmpty();
    }

    @Test
    @Covers("L8.2")
    void anObjectThatIsReadAgainLosesNothing() {
        Article article = articles().get(0);
        assertThat(article.getBody()).isEqualTo("one");
        article.setBody("changed");
        session.expire(article);
        session.withoutAutoflush(this::articles);

        assertThat(article.getBody()).isEqualTo("changed");
        session.commit();
        assertInDatabase(other ->
                        other.query(ARTICLE).where(ARTICLE.body.eq("changed")).count())
                .isEqualTo(1L);
    }

    @Test
    @Covers("L8.2")
    void anExpiredObjectLoadsALeftOutAttributeAnew() {
        Article article = articles().get(0);
        assertThat(article.getBody()).isEqualTo("one");
        session.commit();
        given(other -> other.get(Article.class, article.getId()).setBody("elsewhere"));
        articles();

        assertThat(article.getBody()).isEqualTo("elsewhere");
    }

    @Test
    @Covers("L8.2")
    void streamsLeaveOutAndLoadForTheChunk() {
        List<String> statements = sql.of(() -> {
            try (Stream<Article> stream = session.query(ARTICLE).stream(2)) {
                assertThat(stream.map(Article::getBody)).hasSize(3).doesNotContainNull();
            }
        });

        assertThat(statements).hasSize(3);
    }

    @Test
    @Covers("L12.1")
    void populateExistingOverwritesWhatWasChanged() {
        List<Article> articles = articles();
        articles.get(0).setTitle("lost");
        session.withoutAutoflush(
                () -> session.query(ARTICLE).options(populateExisting(ARTICLE)).list());

        assertThat(articles).extracting(Article::getTitle).containsExactly("a", "b", "c");
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    @Covers("L12.1")
    void populateExistingOverwritesWhatWasChangedBehindACommit() {
        List<Article> articles = articles();
        session.commit();
        articles.get(0).setTitle("lost");
        session.withoutAutoflush(
                () -> session.query(ARTICLE).options(populateExisting(ARTICLE)).list());

        assertThat(articles).extracting(Article::getTitle).containsExactly("a", "b", "c");
    }

    @Test
    @Covers("L12.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL}) // a transaction of SQLite sees the database as it was when it began
    void populateExistingTakesWhatOthersHaveWritten() {
        List<Article> articles = articles();
        given(other -> other.get(Article.class, articles.get(1).getId()).setTitle("elsewhere"));
        session.withoutAutoflush(
                () -> session.query(ARTICLE).options(populateExisting(ARTICLE)).list());

        assertThat(articles).extracting(Article::getTitle).containsExactly("a", "elsewhere", "c");
    }

    @Test
    @Covers("L14.1")
    void withoutItLoadedObjectsStayAsTheyAre() {
        List<Article> articles = articles();
        articles.get(0).setTitle("mine");
        given(other -> other.get(Article.class, articles.get(1).getId()).setTitle("elsewhere"));
        session.withoutAutoflush(this::articles);

        assertThat(articles).extracting(Article::getTitle).containsExactly("mine", "b", "c");
    }

    @Test
    @Covers("L9.2")
    void attributesOfTwoEntitiesTakeTwoOptions() {
        assertThatThrownBy(() -> loadOnly(ARTICLE.title, ARTICLE.sequelTo().title))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another loadOnly(...)");
    }

    @Test
    @Covers("L9.2")
    void anOptionWithoutAttributesIsRefused() {
        assertThatThrownBy(() -> defer())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no attribute");
    }

    @Test
    void anAttributeLoadedBehindAChangeIsLoadedAgainAfterARollback() {
        Article article = articles().get(0);
        article.setTitle("changed");
        session.flush();
        assertThat(article.getBody()).isEqualTo("one");
        session.rollback();

        assertThat(article.getBody()).isEqualTo("one");
        assertThat(article.getTitle()).isEqualTo("a");
    }

    @Test
    void anAttributeLoadedBehindASavepointIsLoadedAgainAfterItsRollback() {
        Article article = articles().get(0);
        Savepoint savepoint = session.savepoint();
        article.setTitle("changed");
        session.flush();
        assertThat(article.getBody()).isEqualTo("one");
        savepoint.rollback();

        assertThat(article.getBody()).isEqualTo("one");
        assertThat(session.dirtyEntities()).isEmpty();
    }
}
