package dev.orm.sql.render;

import dev.orm.sql.Condition;
import dev.orm.sql.EntityKeys;
import dev.orm.sql.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What rows of a source must meet besides what the statement says: to be of its class, and to be seen at all. */
final class Restrictions {

    private final Names names;
    private final SqlSpelling spelling;
    private final AmbientParameters ambient;
    private final EntityKeys keys;

    Restrictions(Names names, SqlSpelling spelling, AmbientParameters ambient, EntityKeys keys) {
        this.names = names;
        this.spelling = spelling;
        this.ambient = ambient;
        this.keys = keys;
    }

    /** The conditions as text, one beside the other; null where there are none. */
    @Nullable
    String of(Source source, Scope.Placed place) {
        String ofClass = names.restriction(source, place.alias);
        List<SourceCriterion> criteria = names.criteria(source);
        if (criteria.isEmpty()) {
            return ofClass;
        }
        List<String> all = new ArrayList<>(criteria.size() + 1);
        if (ofClass != null) {
            all.add(ofClass);
        }
        criteria.forEach(criterion -> all.add(text(criterion, source, place)));
        return String.join(" and ", all);
    }

    /** Written by itself, since it knows nothing but its source: so it can stand in any clause. */
    private String text(SourceCriterion criterion, Source source, Scope.Placed place) {
        return written(criterion.condition(), criterion.inside(), scopes -> {
            scopes.enterCriterion(criterion.on(), place.alias);
            List<Source> own = criterion.inside().parts(criterion.on());
            placeParts(scopes, own, names.parts(source), place);
        });
    }

    /** The text of a condition that joins two places; it too stands by itself, and knows nothing but the two. */
    String between(JoinCondition condition, Scope.Placed start, Scope.Placed place) {
        return written(condition.condition(), condition.inside(), scopes -> {
            scopes.enterCriterion(condition.parent(), start.alias);
            scopes.placeAs(condition.target(), place.alias);
            placeParts(scopes, condition.parent(), start);
            placeParts(scopes, condition.target(), place);
        });
    }

    /** A condition of the mapping as a part of the text, of whose sources it sees those that are placed for it. */
    private String written(Condition condition, Names inside, Consumer<SourceScopes> placing) {
        TextWriter text = new TextWriter(inside, spelling, ValueText.Mode.PREPARED, keys);
        placing.accept(text.scopes());
        text.conjunct(condition);
        Parameters parameters = text.parameters();
        AmbientParameters.Settled settled = text.ambient().settle(text.text(), parameters);
        List<@Nullable Object> values = new ArrayList<>(parameters.values());
        values.addAll(text.ambient().values());
        return ambient.adopt(settled, values);
    }

    private void placeParts(SourceScopes scopes, Source source, Scope.Placed place) {
        List<Source> parts = names.parts(source);
        placeParts(scopes, parts, parts, place);
    }

    /** The further tables of a source have their aliases in the text around. */
    private static void placeParts(SourceScopes scopes, List<Source> own, List<Source> placed, Scope.Placed place) {
        for (int i = 0; i < own.size(); i++) {
            Scope.Placed part = place.scope.find(placed.get(i));
            if (part != null) {
                scopes.placeAs(own.get(i), part.alias);
            }
        }
    }
}
