package dev.orm.boot.autoconfigure.fragments;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;
import java.util.Optional;

public interface RecipeRepository extends OrmRepository<Recipe, Long>, Searching {

    Optional<Recipe> findByTitle(String title);

    /** Is written here. */
    default Recipe required(String title) {
        return findByTitle(title).orElseThrow(() -> new IllegalStateException("No recipe is called " + title));
    }

    /** Is implemented by the class beside this interface. */
    List<String> titles();
}
