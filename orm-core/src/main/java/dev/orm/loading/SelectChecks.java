package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.sql.EntitySource;
import dev.orm.sql.LoadOption;
import dev.orm.sql.LoadOption.Strategy;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** What a select with loader options must not say, checked before anything is sent. */
final class SelectChecks {

    private SelectChecks() {}

    /** A limit would cut collections that are read out of its rows. */
    static void check(Select<?> select) {
        if (RepeatedEntities.isLimited(select)) {
            for (LoadOption option : select.options()) {
                if (option.strategy() == Strategy.CONTAINED) {
                    throw new InvalidDataAccessApiUsageException("containsEager(" + option.path()
                            + ") takes what the joined rows hold, which a limit or offset would cut. Use selectin("
                            + option.path() + "), if need be with a condition, or leave the limit out.");
                }
            }
        }
    }

    /** A stream reads rows in chunks, so that an entity whose rows are repeated might stand in two of them. */
    static void checkStream(SelectCompiler compiler, Select<?> select) {
        if (compiler.repeated().areIn(select)) {
            throw new InvalidDataAccessApiUsageException(
                    "A stream of " + select.items().get(0)
                            + " joins " + select.joins()
                            + ", which may repeat its rows. Ask about the other rows by any(...) or"
                            + " exists(...), or read a list.");
        }
        for (Selectable<?> item : select.items()) {
            if (item instanceof EntitySource<?> entity) {
                EntityMapping<?> mapping = compiler.mappings().entity(entity.entityType());
                List<LoadOption> options = select.options().stream()
                        .filter(option -> entity.equals(OptionPaths.owner(option, List.of(entity))))
                        .toList();
                checkStream(mapping, OptionPaths.from(entity, options));
            }
        }
    }

    private static void checkStream(EntityMapping<?> mapping, OptionPaths.SourceOptions options) {
        for (LoadOption option : options.relations()) {
            Attribute attribute = OptionCheck.relation(
                    mapping, Objects.requireNonNull(option.path().relation()));
            boolean joined = option.strategy() == Strategy.JOINED || option.strategy() == Strategy.CONTAINED;
            if (joined && attribute instanceof ToMany) {
                throw new InvalidDataAccessApiUsageException("A stream cannot join the collection "
                        + attribute.describe() + ": its rows might stand in two chunks. Use selectin(" + option.path()
                        + "), which sends one statement for each chunk.");
            }
            if (attribute instanceof ToOne relation) {
                checkStream(
                        relation.target(), OptionPaths.from(relation.target().source(), option.nested()));
            }
        }
    }
}
