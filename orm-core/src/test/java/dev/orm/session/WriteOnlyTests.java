package dev.orm.session;

import static dev.orm.session.Channel_.CHANNEL;
import static dev.orm.session.Message_.MESSAGE;
import static dev.orm.session.Reader_.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Relations that are never loaded as a whole. */
final class WriteOnlyTests extends SessionTest {

    WriteOnlyTests(Lab lab) {
        super(lab, Channel.class, Message.class, Reader.class);
    }

    private long channel(String... texts) {
        return givenId(other -> {
            Channel channel = new Channel();
            for (String text : texts) {
                channel.messages.add(new Message(text));
            }
            channel.readers.add(new Reader("ann"));
            channel.readers.add(new Reader("bob"));
            other.add(channel);
            other.flush();
            return Objects.requireNonNull(channel.id);
        });
    }

    private Relation<Message> messages(Channel channel) {
        return session.relation(channel, CHANNEL.messages());
    }

    private Relation<Reader> readers(Channel channel) {
        return session.relation(channel, CHANNEL.readers());
    }

    private List<String> texts() {
        return inDatabase(other -> other.query(MESSAGE).orderBy(MESSAGE.id.asc()).list().stream()
                .map(message -> message.text)
                .toList());
    }

    private List<String> readersOf(long id) {
        return inDatabase(other ->
                other
                        .relation(other.get(Channel.class, id), CHANNEL.readers())
                        .query()
                        .orderBy(READER.name.asc())
                        .list()
                        .stream()
                        .map(reader -> reader.name)
                        .toList());
    }

    @Test
    @Covers("R21.1")
    void elementsAreAddedWithoutLoadingTheOthers() {
        Channel channel = session.get(Channel.class, channel("a"));
        Message added = new Message("b");
        messages(channel).add(added);
        readers(channel).add(new Reader("cem"));

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder("insert message", "insert reader", "insert channel_readers");
        assertThat(added.channel).isSameAs(channel);
        session.commit();
        assertThat(texts()).containsExactly("a", "b");
        assertThat(readersOf(Objects.requireNonNull(channel.id))).containsExactly("ann", "bob", "cem");
    }

    @Test
    @Covers("R21.1")
    void elementsAreRemovedWithoutLoadingTheOthers() {
        Channel channel = session.get(Channel.class, channel("a", "b"));
        Message first = session.query(MESSAGE).where(MESSAGE.text.eq("a")).one();
        Reader ann = session.query(READER).where(READER.name.eq("ann")).one();
        messages(channel).remove(first);
        readers(channel).remove(ann);

        assertThat(sql.of(session::flush)).containsExactlyInAnyOrder("delete channel_readers", "delete message");
        session.commit();
        assertThat(texts()).containsExactly("b");
        assertThat(readersOf(Objects.requireNonNull(channel.id))).containsExactly("bob");
    }

    @Test
    @Covers("R21.1")
    void whatIsAddedAndRemovedAgainIsNotWritten() {
        Channel channel = session.get(Channel.class, channel("a"));
        Message added = new Message("b");
        messages(channel).add(added);
        messages(channel).remove(added);
        Reader ann = session.query(READER).where(READER.name.eq("ann")).one();
        readers(channel).remove(ann);
        readers(channel).add(ann);

        assertThat(sql.of(session::flush)).doesNotContain("insert message", "delete channel_readers");
        session.commit();
        assertThat(readersOf(Objects.requireNonNull(channel.id))).containsExactly("ann", "bob");
    }

    @Test
    @Covers("R21.2")
    void elementsAreQueriedInPages() {
        Channel channel = session.get(Channel.class, channel("a", "b", "c", "d"));

        assertThat(sql.of(() -> assertThat(messages(channel)
                                .query()
                                .where(MESSAGE.text.ne("d"))
                                .orderBy(MESSAGE.text.desc())
                                .limit(2)
                                .list())
                        .extracting(message -> message.text)
                        .containsExactly("c", "b")))
                .containsExactly("select message");
        assertThat(messages(channel).query().where(MESSAGE.text.eq("a")).one().channel)
                .isSameAs(channel);
    }

    @Test
    @Covers("R21.2")
    void elementsAreCountedAndLookedFor() {
        Channel channel = session.get(Channel.class, channel("a", "b"));
        Message other = new Message("c");
        session.add(other);
        Message first = session.query(MESSAGE).where(MESSAGE.text.eq("a")).one();

        assertThat(messages(channel).count()).isEqualTo(2);
        assertThat(readers(channel).count()).isEqualTo(2);
        assertThat(messages(channel).contains(first)).isTrue();
        assertThat(messages(channel).contains(other)).isFalse();
        messages(channel).add(other);
        assertThat(messages(channel).count()).isEqualTo(3);
    }

    @Test
    @Covers("R21.2")
    void anotherOwnersElementsAreNotAmongThem() {
        channel("x");
        Channel channel = session.get(Channel.class, channel("a"));

        assertThat(messages(channel).query().list())
                .extracting(message -> message.text)
                .containsExactly("a");
        assertThat(readers(channel).query().list()).hasSize(2);
    }

    @Test
    @Covers("R21.1")
    void aNewOwnerIsFlushedBeforeItsElementsAreQueried() {
        Channel channel = new Channel();
        session.add(channel);
        messages(channel).add(new Message("a"));

        assertThat(messages(channel).count()).isEqualTo(1);
    }

    @Test
    @Covers("R21.1")
    void rollbackAndSavepointsForgetWhatWasChanged() {
        Channel channel = session.get(Channel.class, channel("a"));
        try (Savepoint savepoint = session.savepoint()) {
            messages(channel).add(new Message("b"));
            session.flush();
            savepoint.rollback();
        }
        messages(channel).add(new Message("c"));
        session.rollback();
        session.commit();

        assertThat(texts()).containsExactly("a");
    }

    @Test
    @Covers("R21.1")
    void aLoadedRelationIsChangedInItself() {
        long id = channel("a");
        Channel channel = session.get(Channel.class, id);
        Reader ann = session.query(READER).where(READER.name.eq("ann")).one();
        assertThat(channel.editors).isEmpty();
        session.relation(channel, CHANNEL.editors()).add(ann);

        assertThat(channel.editors).containsExactly(ann);
        assertThat(sql.of(session::flush)).containsExactly("insert channel_editors");
    }

    @Test
    @Covers("R21.1")
    void whatWasChangedUnseenJoinsTheOthersWhenTheyAreLoaded() {
        Channel channel = session.get(Channel.class, channel("a"));
        Reader ann = session.query(READER).where(READER.name.eq("ann")).one();
        Reader bob = session.query(READER).where(READER.name.eq("bob")).one();
        session.relation(channel, CHANNEL.editors()).add(ann);
        session.commit();
        Relation<Reader> editors =
                session.relation(session.get(Channel.class, Objects.requireNonNull(channel.id)), CHANNEL.editors());
        editors.remove(ann);
        editors.add(bob);

        session.withoutAutoflush(() -> assertThat(channel.editors).containsExactly(bob));
        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder("delete channel_editors", "insert channel_editors");
    }

    @Test
    @Covers("R21.3")
    void loadingItAsAWholeIsRefused() {
        Channel channel = session.get(Channel.class, channel("a"));

        assertThatThrownBy(() -> channel.messages.size())
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageMatching(
                        "Channel.messages is @WriteOnly, so what loads all of its elements, as at .*WriteOnlyTests.*, is"
                                + " refused. Ask for some of them: session.relation\\(object, Channel.messages\\).query\\(\\), or change it by"
                                + " add\\(...\\) and remove\\(...\\) there.");
        assertThatThrownBy(() -> session.query(CHANNEL)
                        .options(LoadOption.selectin(CHANNEL.messages()))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would load all of Channel.messages, which is @WriteOnly");
    }

    @Test
    @Covers("R21.3")
    void addingToAnUnloadedCollectionItselfWorksToo() {
        Channel channel = session.get(Channel.class, channel("a"));
        channel.messages.add(new Message("b"));

        assertThat(sql.of(session::flush)).containsExactly("insert message");
    }

    @Test
    @Covers("R21.3")
    void replacingItIsRefused() {
        Channel channel = session.get(Channel.class, channel("a"));
        channel.messages = new ArrayList<>();

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageStartingWith("Channel.messages is @WriteOnly and was replaced by another collection");
    }

    @Test
    @Covers("R21.3")
    void mergeLeavesItAlone() {
        long id = channel("a");
        Channel detached = new Channel();
        detached.id = id;

        session.merge(detached);

        assertThat(sql.of(session::flush)).doesNotContain("delete message");
        session.commit();
        assertThat(texts()).containsExactly("a");
    }

    @Test
    @Covers("R21.1")
    void itsElementsGoWithTheirOwner() {
        session.delete(session.get(Channel.class, channel("a", "b")));
        session.commit();

        assertThat(texts()).isEmpty();
    }

    @Test
    void aPathOfSomethingElseIsRefused() {
        Channel channel = session.get(Channel.class, channel("a"));
        Reader reader = session.query(READER).where(READER.name.eq("ann")).one();

        assertThatThrownBy(() -> session.relation(reader, CHANNEL.messages()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no to-many relation of Reader");
        assertThatThrownBy(() -> session.relation(channel, READER.channels().messages()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.relation(new Channel(), CHANNEL.messages()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("is not in this session");
    }
}
