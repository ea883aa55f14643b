package dev.orm.docs;

import static dev.orm.docs.Post_.POST;
import static dev.orm.docs.Topic_.TOPIC;
import static dev.orm.sql.LoadOption.containsEager;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.loadOnly;
import static dev.orm.sql.LoadOption.populateExisting;
import static dev.orm.sql.LoadOption.raise;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.LoadOption.undefer;
import static dev.orm.sql.LoadOption.undeferGroup;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.loading.LazyLoadingException;
import dev.orm.loading.LazyPolicy;
import dev.orm.loading.LoadingSettings;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.session.Synchronize;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class LoadingPageTests {

    private final Engine engine;
    private final MappingRegistry mappings;
    private final Session session;

    LoadingPageTests(TestDatabase database) {
        database.clear();
        this.engine = Engine.of(database.dataSource());
        this.mappings = MappingRegistry.of(Topic.class, Post.class);
        mappings.metaData().createAll(engine);
        SessionFactory factory = SessionFactory.of(engine, mappings);
        factory.doInTransaction(given -> {
            Topic trees = new Topic(1, "Trees", null);
            Topic oaks = new Topic(2, "Oaks", trees);
            given.addAll(List.of(trees, oaks, new Topic(3, "Old oaks", oaks)));
            for (int i = 0; i < 6; i++) {
                given.add(new Post(i, "Post " + i, i, i % 2 == 0 ? trees : oaks));
            }
        });
        this.session = factory.openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void loopsLoadWhatTheyTouchForAllSiblings() {
        List<Topic> topics = session.query(TOPIC).orderBy(TOPIC.id.asc()).list();
        int posts = 0;
        for (Topic topic : topics) {
            posts += topic.getPosts().size(); // one statement for the posts of all topics
        }

        assertThat(posts).isEqualTo(6);
    }

    @Test
    void optionsSayHowAQueryLoads() {
        List<Post> posts = session.query(POST)
                .where(POST.likes.gt(2))
                .options(joined(POST.topic()).then(selectin(TOPIC.children())))
                .list();

        assertThat(posts)
                .hasSize(3)
                .allMatch(post -> post.getTopic().getChildren().size() == 1);
    }

    @Test
    void aPartOfACollectionIsLoaded() {
        List<Topic> topics = session.query(TOPIC)
                .options(selectin(TOPIC.posts(), post -> post.likes.gt(2)))
                .orderBy(TOPIC.id.asc())
                .list();

        assertThat(topics).extracting(topic -> topic.getPosts().size()).containsExactly(1, 2, 0);
    }

    @Test
    void aCollectionIsFilledFromAJoin() {
        List<Topic> topics = session.query(TOPIC)
                .join(TOPIC.posts())
                .where(TOPIC.posts().likes.gt(2))
                .options(containsEager(TOPIC.posts()))
                .list();

        assertThat(topics).hasSize(2);
    }

    @Test
    void treesAreLoadedLevelByLevel() {
        Topic trees = session.query(TOPIC)
                .where(TOPIC.above().id.isNull())
                .options(selectin(TOPIC.children()).recursive(5))
                .one();

        assertThat(trees.getChildren().get(0).getChildren()).hasSize(1);
    }

    @Test
    void attributesAreLeftOut() {
        List<Topic> titles = session.query(TOPIC).options(loadOnly(TOPIC.title)).list();
        List<Topic> whole = session.query(TOPIC).options(undefer(TOPIC.summary)).list();
        List<Topic> withTexts =
                session.query(TOPIC).options(undeferGroup(TOPIC, "texts")).list();

        assertThat(titles).isEqualTo(whole);
        assertThat(titles.get(0).getSummary()).startsWith("All about");
    }

    @Test
    void lazyLoadingCanBeRefused() {
        Topic topic = session.query(TOPIC)
                .options(raise(TOPIC.posts()), raise(TOPIC.above()))
                .orderBy(TOPIC.id.asc())
                .list()
                .get(0);
        SessionFactory strict = SessionFactory.of(engine, mappings, new LoadingSettings(LazyPolicy.RAISE, 100));

        assertThatThrownBy(() -> topic.getPosts().size()).isInstanceOf(LazyLoadingException.class);
        try (Session other = strict.openSession()) {
            Topic again = other.get(Topic.class, 1);
            assertThatThrownBy(() -> again.getPosts().size()).isInstanceOf(LazyLoadingException.class);
        }
    }

    @Test
    void loadedObjectsAreOverwrittenOnlyByRequest() {
        session.query(TOPIC).list();
        List<Topic> fresh =
                session.query(TOPIC).options(populateExisting(TOPIC)).list();

        assertThat(fresh).hasSize(3);
    }

    @Test
    void limitsCountEntities() {
        List<Topic> busy = session.query(TOPIC)
                .join(TOPIC.posts())
                .orderBy(TOPIC.posts().likes.desc())
                .limit(2)
                .list();

        assertThat(busy).extracting(Topic::getTitle).containsExactly("Oaks", "Trees");
    }

    @Test
    void streamsReadInChunks() {
        int letters = 0;
        try (Stream<Topic> topics = session.query(TOPIC).options(selectin(TOPIC.posts())).stream(500)) {
            letters = topics.mapToInt(topic ->
                            topic.getTitle().length() + topic.getPosts().size())
                    .sum();
        }

        assertThat(letters).isEqualTo(17 + 6);
    }

    record TopicView(String title, List<PostView> posts) {}

    record PostView(String text, int likes) {}

    @Test
    void recordsAreReadWithoutEntities() {
        List<TopicView> views = session.query(TOPIC)
                .where(TOPIC.closed.isFalse())
                .orderBy(TOPIC.id.asc())
                .into(TopicView.class)
                .list();

        assertThat(views.get(0).posts()).hasSize(3).contains(new PostView("Post 0", 0));
    }

    @Test
    void changesByConditionReachLoadedObjects() {
        List<Topic> topics = session.query(TOPIC).orderBy(TOPIC.id.asc()).list();

        long closed = session.execute(update(TOPIC).set(TOPIC.closed, true).where(TOPIC.title.startsWith("O")));
        session.execute(deleteFrom(POST).where(POST.likes.lt(1)), Synchronize.NONE);

        assertThat(closed).isEqualTo(2);
        assertThat(topics).extracting(Topic::isClosed).containsExactly(false, true, true);
    }

    @Test
    void rowsAreUpdatedByTheirKeys() {
        List<Topic> renamed = List.of(new Topic(2, "English oaks", null), new Topic(3, "Ancient oaks", null));
        long rows = session.updateAll(renamed, TOPIC.title);

        assertThat(rows).isEqualTo(2);
    }
}
