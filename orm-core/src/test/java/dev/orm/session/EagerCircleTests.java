package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Ingredient;
import dev.orm.session.shop.Part;
import dev.orm.session.shop.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relations that are loaded eagerly and lead back to where loading began. */
final class EagerCircleTests extends SessionTest {

    EagerCircleTests(Lab lab) {
        super(lab, Recipe.class, Ingredient.class, Part.class);
    }

    @Test
    void anEagerCollectionWhoseElementsLoadTheirOwnerEagerlyTakesOneMoreStatement() {
        givenAll(Recipe.of("bread", "flour", "salt"), Recipe.of("tea", "water"));

        assertThat(sql.of(() -> assertThat(session.query(Recipe.class).list())
                        .allSatisfy(recipe -> assertThat(recipe.getIngredients())
                                .isNotEmpty()
                                .allMatch(ingredient -> ingredient.getRecipe() == recipe))))
                .containsExactly("select recipe", "select ingredient");
    }

    @Test
    void elementsThatLoadTheirOwnerEagerlyComeWithAllOfItsElements() {
        givenAll(Recipe.of("bread", "flour", "salt"), Recipe.of("tea", "water"));

        assertThat(sql.of(() -> {
                    List<Ingredient> salt = session.query(Ingredient.class)
                            .filterBy("name", "salt")
                            .list();
                    assertThat(salt.get(0).getRecipe().getIngredients())
                            .extracting(Ingredient::getName)
                            .containsExactly("flour", "salt");
                }))
                .containsExactly("select ingredient", "select ingredient");
    }

    @Test
    void anEagerCircleIsReadAgainAfterACommit() {
        Recipe bread = Recipe.of("bread", "flour");
        session.add(bread);
        session.commit();
        given(other -> other.add(new Ingredient("salt", other.get(Recipe.class, bread.getId()))));

        assertThat(session.get(Recipe.class, bread.getId()).getIngredients())
                .extracting(Ingredient::getName)
                .containsExactly("flour", "salt");
    }

    @Test
    void referencesByAnotherKeyAreFollowedToTheirEnd() {
        givenAll(new Part("a", new Part("b", new Part("c", null))));

        Part part = session.query(Part.class).filterBy("code", "a").one();

        assertThat(part.getReplacement().getReplacement().getCode()).isEqualTo("c");
        assertThat(part.getReplacement().getReplacement().getReplacement()).isNull();
    }

    @Test
    void referencesByAnotherKeyMayGoRoundInACircle() {
        Part a = new Part("a", null);
        Part b = new Part("b", a);
        session.addAll(List.of(a, b));
        session.flush();
        a.setReplacement(b);
        session.commit();
        session.clear();

        Part read = session.query(Part.class).filterBy("code", "a").one();

        assertThat(read.getReplacement().getReplacement()).isSameAs(read);
        assertThat(session.isModified(read)).isFalse();
    }

    @Test
    void aReferenceByAnotherKeyToItselfIsTheObjectItself() {
        Part a = new Part("a", null);
        session.add(a);
        session.flush();
        a.setReplacement(a);
        session.commit();
        session.clear();

        Part read = session.query(Part.class).one();

        assertThat(read.getReplacement()).isSameAs(read);
        assertThat(session.isModified(read)).isFalse();
    }
}
