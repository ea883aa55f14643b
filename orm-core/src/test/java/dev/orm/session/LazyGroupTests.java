package dev.orm.session;

import static dev.orm.session.Manual_.MANUAL;
import static dev.orm.sql.LoadOption.raise;
import static dev.orm.sql.LoadOption.undeferGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.session.Manual.Imprint;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lazy attributes that are loaded together. Only generated access can notice that one is used. */
@OnEachSetup(only = {Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
final class LazyGroupTests extends SessionTest {

    LazyGroupTests(Lab lab) {
        super(lab, Manual.class);
    }

    @BeforeEach
    void twoManuals() {
        givenAll(new Manual("a"), new Manual("b"));
    }

    private List<Manual> manuals() {
        return session.query(MANUAL).orderBy(MANUAL.id.asc()).list();
    }

    @Test
    @Covers("D15.4")
    void theFirstUseLoadsTheGroupForAllSiblings() {
        List<Manual> manuals = manuals();

        assertThat(sql.texts(() -> assertThat(manuals.get(0).getBody()).isEqualTo("body of a")))
                .singleElement()
                .asString()
                .contains("summary", "body", "printer", "place")
                .doesNotContain("cover", "errata", "title");
        assertThat(sql.of(() -> {
                    assertThat(manuals.get(1).getSummary()).isEqualTo("summary of b");
                    assertThat(manuals.get(0).getImprint()).isEqualTo(new Imprint("printer of a", "Bonn"));
                }))
                .isEmpty();
        assertThat(sql.of(() -> assertThat(manuals.get(0).getErrata()).isEqualTo("errata of a")))
                .containsExactly("select manual");
        assertThat(sql.of(() -> assertThat(manuals.get(1).getCover()).isEqualTo("cover of b")))
                .containsExactly("select manual");
    }

    @Test
    @Covers("D15.4")
    void whatWasChangedStaysAndIsWrittenAlone() {
        Manual manual = manuals().get(0);
        manual.setSummary("new");

        assertThat(manual.getBody()).isEqualTo("body of a");
        assertThat(manual.getSummary()).isEqualTo("new");
        assertThat(sql.of(session::flush)).containsExactly("update manual set summary");
    }

    @Test
    @Covers("D15.4")
    void anOptionLoadsAGroupWithTheQuery() {
        assertThat(sql.texts(() -> {
                    Manual manual = session.query(MANUAL)
                            .options(undeferGroup(MANUAL, "texts", "pictures"))
                            .limit(1)
                            .list()
                            .get(0);
                    assertThat(manual.getSummary()).startsWith("summary");
                    assertThat(manual.getImprint()).isNotNull();
                    assertThat(manual.getCover()).startsWith("cover");
                }))
                .singleElement()
                .asString()
                .contains("summary", "body", "printer", "cover")
                .doesNotContain("errata");
    }

    @Test
    @Covers("D15.4")
    void anAttributeThatIsRefusedStaysOutOfItsGroup() {
        Manual manual = session.query(MANUAL)
                .options(raise(MANUAL.body))
                .limit(1)
                .list()
                .get(0);

        assertThat(manual.getSummary()).startsWith("summary");
        assertThatThrownBy(manual::getBody).isInstanceOf(LazyLoadingException.class);
    }

    @Test
    @Covers("D15.5")
    void aGroupThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> session.query(MANUAL)
                        .options(undeferGroup(MANUAL, "text"))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("undeferGroup(Manual, \"text\") names no @LazyGroup of Manual, which has pictures, texts.");
        assertThatThrownBy(() -> undeferGroup(MANUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("undeferGroup(Manual) names no group");
    }
}
