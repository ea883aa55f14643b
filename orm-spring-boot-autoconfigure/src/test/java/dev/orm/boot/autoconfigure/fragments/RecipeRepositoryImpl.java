package dev.orm.boot.autoconfigure.fragments;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends SQL of its own. */
class RecipeRepositoryImpl {

    private final JdbcClient jdbc;

    RecipeRepositoryImpl(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> titles() {
        return jdbc.sql("select title from recipe order by title")
                .query(String.class)
                .list();
    }
}
