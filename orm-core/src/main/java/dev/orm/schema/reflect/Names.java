package dev.orm.schema.reflect;

import dev.orm.schema.DdlFeature;
import dev.orm.schema.DdlSpelling;
import dev.orm.schema.Identifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns names of a catalog into identifiers: in lower case and without quotes where the database would fold that into the same name. */
final class Names {

    private final DdlSpelling spelling;
    private final String currentSchema;

    Names(DdlSpelling spelling, String currentSchema) {
        this.spelling = spelling;
        this.currentSchema = currentSchema;
    }

    /** Whether the database lets an index say where NULL stands. */
    boolean placesNulls() {
        return spelling.supports(DdlFeature.INDEX_NULLS);
    }

    Identifier identifier(String name) {
        Identifier plain = new Identifier(name.toLowerCase(Locale.ROOT), false);
        return spelling.catalogName(plain).equals(name) ? plain : new Identifier(name, true);
    }

    /** A name as text that stands for the same identifier. */
    String text(String name) {
        return identifier(name).toString();
    }

    /** The schema of an object, null for the connection's. */
    @Nullable
    Identifier schema(String schema) {
        return schema.isEmpty() || schema.equals(currentSchema) ? null : identifier(schema);
    }

    /** The identifiers of columns by their names; where two differ only in case, both keep it. */
    Map<String, Identifier> columns(Collection<String> names) {
        Map<String, Identifier> identifiers = new HashMap<>();
        Map<String, Integer> texts = new HashMap<>();
        for (String name : names) {
            Identifier identifier = identifier(name);
            identifiers.put(name, identifier);
            texts.merge(identifier.text(), 1, Integer::sum);
        }
        identifiers.replaceAll((name, identifier) ->
                texts.getOrDefault(identifier.text(), 0) > 1 ? new Identifier(name, true) : identifier);
        return identifiers;
    }
}
