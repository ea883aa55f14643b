package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyPolicy;
import dev.orm.loading.LoadingSettings;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Merging graphs as they come from forms and JSON: parts are missing, references back are not there, one row comes as several objects. */
final class MergedGraphTests extends SessionTest {

    private long id;

    MergedGraphTests(Lab lab) {
        super(lab, Album.class, Photo.class, Cover.class);
    }

    @Entity
    static class Album {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        String name = "";

        @OneToMany(mappedBy = "album", cascade = CascadeType.ALL)
        @OrderBy("title")
        List<Photo> photos = new ArrayList<>();

        @OneToOne(mappedBy = "album", cascade = CascadeType.ALL)
        @Nullable
        Cover cover;

        @ElementCollection
        Set<String> tags = new HashSet<>();
    }

    @Entity
    static class Photo {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @Version
        int version;

        String title = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Album album;
    }

    @Entity
    static class Cover {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        String color = "red";

        @OneToOne(fetch = FetchType.LAZY)
        @Nullable
        Album album;
    }

    private static Photo photo(@Nullable Long id, String title) {
        Photo photo = new Photo();
        photo.id = id;
        photo.title = title;
        return photo;
    }

    @BeforeEach
    void anAlbumOfTwoPhotos() {
        id = givenId(other -> {
            Album album = new Album();
            album.photos.addAll(List.of(photo(null, "a"), photo(null, "b")));
            album.cover = new Cover();
            album.cover.album = album;
            album.tags.add("old");
            other.add(album);
            other.flush();
            return Objects.requireNonNull(album.id);
        });
    }

    /** As JSON gives it that does not write the references back. */
    private Album form() {
        return inDatabase(other -> {
            Album form = new Album();
            Album saved = other.get(Album.class, id);
            form.id = id;
            saved.photos.forEach(each -> {
                Photo copy = photo(each.id, each.title);
                copy.version = each.version;
                form.photos.add(copy);
            });
            Cover cover = new Cover();
            cover.id = Objects.requireNonNull(saved.cover).id;
            form.cover = cover;
            form.tags.addAll(saved.tags);
            return form;
        });
    }

    private List<String> titles() {
        return inDatabase(other -> other.get(Album.class, id).photos.stream()
                .map(each -> each.title)
                .toList());
    }

    @Test
    void elementsThatDoNotReferBackStayWhereTheyAre() {
        Album merged = session.merge(form());

        assertThat(merged.photos).hasSize(2).allMatch(each -> each.album == merged);
        assertThat(sql.of(session::commit)).isEmpty();
        assertThat(titles()).containsExactly("a", "b");
    }

    @Test
    void aTargetThatDoesNotReferBackStaysWhereItIs() {
        Album merged = session.merge(form());

        assertThat(Objects.requireNonNull(merged.cover).album).isSameAs(merged);
        session.commit();
        assertThat(this.<Boolean>inDatabase(other -> other.get(Album.class, id).cover != null))
                .isTrue();
    }

    @Test
    void anElementOfAnotherOwnerComesOver() {
        Album form = form();
        long otherAlbum = givenId(other -> {
            Album album = new Album();
            album.photos.add(photo(null, "c"));
            other.add(album);
            other.flush();
            return Objects.requireNonNull(album.photos.get(0).id);
        });
        form.photos.add(photo(otherAlbum, "c"));

        session.merge(form);
        session.commit();

        assertThat(titles()).containsExactly("a", "b", "c");
    }

    @Test
    void severalCopiesOfOneElementAreOne() {
        Album form = form();
        form.photos.add(0, photo(form.photos.get(1).id, "first"));

        Album merged = session.merge(form);

        assertThat(merged.photos).hasSize(2);
        session.commit();
        assertThat(titles()).containsExactly("a", "b");
    }

    @Test
    void whatWasAddedToAnUnloadedCollectionIsAdded() {
        Album detached = inDatabase(other -> other.get(Album.class, id));
        detached.photos.add(photo(null, "new"));

        Album merged = session.merge(detached);

        assertThat(merged.photos).hasSize(3);
        session.commit();
        assertThat(titles()).containsExactly("a", "b", "new");
    }

    @Test
    void aPolicyAgainstLazyLoadingDoesNotConcernIt() {
        Album form = form();
        try (Session strict = openSession(new LoadingSettings(LazyPolicy.RAISE, 100))) {
            Album merged = strict.merge(form);

            assertThat(merged.photos).hasSize(2);
            assertThat(merged.tags).containsExactly("old");
        }
    }

    @Test
    void oneThatIsRefusedHalfWayWritesNothing() {
        Album form = form();
        form.name = "half";
        form.photos.get(1).version = 7;

        assertThatThrownBy(() -> session.merge(form)).isInstanceOf(ObjectOptimisticLockingFailureException.class);

        assertThatThrownBy(session::commit).hasMessageContaining("Roll back");
        session.rollback();
        session.commit();
        assertInDatabase(other -> other.get(Album.class, id).name).isEqualTo("");
    }
}
