package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Graphs that are merged may be deeper than a stack. */
final class DeepMergeTests extends SessionTest {

    private static final int DEEP = 20_000;

    DeepMergeTests(Lab lab) {
        super(lab, Folder.class);
    }

    @Entity
    static class Folder {

        @Id
        @Nullable
        Integer id;

        String name = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Folder parent;

        @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
        List<Folder> folders = new ArrayList<>();

        @Nullable
        Folder getParent() {
            return parent;
        }

        String getName() {
            return name;
        }
    }

    /** Each in the one before it, numbered from 0. */
    private static Folder chain(int length, boolean numbered) {
        Folder root = new Folder();
        Folder last = root;
        for (int i = 0; i < length; i++) {
            last.id = numbered ? i : null;
            last.name = "new";
            if (i < length - 1) {
                Folder next = new Folder();
                next.parent = last;
                last.folders.add(next);
                last = next;
            }
        }
        return root;
    }

    private static int depth(Folder root) {
        int depth = 1;
        for (Folder each = root; !each.folders.isEmpty(); each = each.folders.get(0)) {
            assertThat(each.folders.get(0).parent).isSameAs(each);
            depth++;
        }
        return depth;
    }

    @Test
    @Covers("S62.3")
    void aDeepGraphOfNewObjectsIsMerged() {
        Folder[] merged = new Folder[1];

        assertThat(sql.of(() -> merged[0] = session.merge(chain(DEEP, false)))).isEmpty();

        assertThat(depth(merged[0])).isEqualTo(DEEP);
        assertThat(session.newEntities()).hasSize(DEEP);
    }

    @Test
    @Covers("S63.1")
    void aDeepGraphIsTakenAsWhatTheRowsHold() {
        Folder[] merged = new Folder[1];

        assertThat(sql.of(() -> merged[0] = session.merge(chain(DEEP, true), MergeMode.NO_LOAD)))
                .isEmpty();

        assertThat(depth(merged[0])).isEqualTo(DEEP);
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void aDeepGraphOfRowsIsReadByOneStatementForItsRootAndOneForEachLevel() {
        int levels = 2_000;
        given(other -> other.add(chain(levels, true)));
        Folder form = chain(levels, true);
        form.folders.get(0).name = "changed";
        Folder[] merged = new Folder[1];

        List<String> statements = sql.of(() -> merged[0] = session.merge(form));

        assertThat(statements).hasSize(levels + 1).containsOnly("select folder");
        assertThat(depth(merged[0])).isEqualTo(levels);
        assertThat(sql.of(session::commit)).containsExactly("update folder set name");
        assertInDatabase(other -> other.get(Folder.class, 1).name).isEqualTo("changed");
    }

    @Test
    void oneThatIsRefusedFarDownWritesNothing() {
        given(other -> other.add(chain(2, true)));
        Folder form = chain(3, true);
        form.name = "half";
        form.folders.get(0).folders.get(0).folders.add(null);

        assertThatThrownBy(() -> session.merge(form));
        assertThatThrownBy(session::commit)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Roll back");

        session.rollback();
        assertInDatabase(other -> other.get(Folder.class, 0).name).isEqualTo("new");
    }
}
