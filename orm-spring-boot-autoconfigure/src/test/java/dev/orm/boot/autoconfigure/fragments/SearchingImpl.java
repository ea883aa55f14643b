package dev.orm.boot.autoconfigure.fragments;

import static dev.orm.boot.autoconfigure.fragments.Recipe_.RECIPE;

import dev.orm.session.Session;
import dev.orm.sql.Condition;
import java.util.Arrays;
import java.util.List;

/** Has the session injected as any bean has. */
class SearchingImpl implements Searching {

    private final Session session;

    SearchingImpl(Session session) {
        this.session = session;
    }

    @Override
    public List<Recipe> search(String words) {
        return session.query(RECIPE)
                .where(Condition.allOf(Arrays.stream(words.split(" "))
                        .map(RECIPE.title::containsIgnoreCase)
                        .toList()))
                .orderBy(RECIPE.title.asc())
                .list();
    }
}
