package dev.orm.boot.autoconfigure.fragments;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Says by nothing which module of Spring Data it belongs to. */
public interface RecipeReader extends Repository<Recipe, Long> {

    List<Recipe> findByTitleStartingWith(String start);
}
