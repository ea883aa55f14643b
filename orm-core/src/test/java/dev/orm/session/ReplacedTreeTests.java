package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New elements that take the keys of removed ones, and whose own elements do so, too. */
final class ReplacedTreeTests extends SessionTest {

    @Entity
    static class Cabinet {
        @Id
        String name = "";

        @OneToMany(mappedBy = "cabinet", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Drawer> drawers = new ArrayList<>();

        protected Cabinet() {}

        Cabinet(String name) {
            this.name = name;
        }
    }

    record DrawerId(String cabinet, int number) {}

    @Entity
    @IdClass(DrawerId.class)
    static class Drawer {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Cabinet cabinet;

        @Id
        int number;

        @OneToMany(mappedBy = "drawer", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Folder> folders = new ArrayList<>();

        protected Drawer() {}

        Drawer(Cabinet cabinet, int number) {
            this.cabinet = cabinet;
            this.number = number;
        }

        Drawer with(int position, String title) {
            folders.add(new Folder(this, position, title));
            return this;
        }
    }

    record FolderId(DrawerId drawer, int position) {}

    @Entity
    @IdClass(FolderId.class)
    static class Folder {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Drawer drawer;

        @Id
        int position;

        String title = "";

        protected Folder() {}

        Folder(Drawer drawer, int position, String title) {
            this.drawer = drawer;
            this.position = position;
            this.title = title;
        }
    }

    ReplacedTreeTests(Lab lab) {
        super(lab, Cabinet.class, Drawer.class, Folder.class);
    }

    @BeforeEach
    void cabinet() {
        Cabinet cabinet = new Cabinet("oak");
        cabinet.drawers.add(new Drawer(cabinet, 1).with(1, "old").with(2, "gone"));
        givenAll(cabinet);
    }

    private List<String> folders() {
        return inDatabase(other -> other.query(Folder.class).list().stream()
                .map(folder -> folder.position + " " + folder.title)
                .sorted()
                .toList());
    }

    private void replace(Cabinet cabinet) {
        cabinet.drawers.clear();
        cabinet.drawers.add(new Drawer(cabinet, 1).with(1, "new").with(3, "more"));
        session.commit();
    }

    @Test
    void elementsOfAReplacedElementThatAreNotLoadedAreReplaced() {
        replace(session.get(Cabinet.class, "oak"));

        assertThat(folders()).containsExactly("1 new", "3 more");
    }

    @Test
    void elementsOfAReplacedElementThatAreLoadedAreReplaced() {
        Cabinet cabinet = session.get(Cabinet.class, "oak");
        assertThat(cabinet.drawers.get(0).folders).hasSize(2);
        replace(cabinet);

        assertThat(folders()).containsExactly("1 new", "3 more");
    }
}
