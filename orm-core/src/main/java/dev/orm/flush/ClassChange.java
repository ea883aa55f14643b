package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.Discriminator;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.ColumnDefault;
import dev.orm.sql.Insert;
import dev.orm.sql.Upsert;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Inserts of the expression language into a table that has the rows of several classes: they say of which class theirs are. */
public final class ClassChange {

    private ClassChange() {}

    /**
     * The change; an insert writes the discriminator of the class that it names.
     *
     * @throws InvalidDataAccessApiUsageException if the class is abstract
     */
    public static Change of(Change change, EntityMapping<?> mapping) {
        Discriminator discriminator = mapping.discriminator();
        if (discriminator == null) {
            return change;
        }
        if (change.plain() instanceof Insert<?> insert) {
            return change.withPlain(complete(insert, mapping, discriminator));
        }
        return change.plain() instanceof Upsert<?> upsert
                ? change.withPlain(upsert.withInsert(insert -> complete(insert, mapping, discriminator)))
                : change;
    }

    /** The same of a batch. */
    public static Batch of(Batch batch, EntityMapping<?> mapping) {
        Discriminator discriminator = mapping.discriminator();
        if (discriminator == null
                || !(batch.change() instanceof Insert<?> insert)
                || isNamed(batch.names(), mapping, discriminator)) {
            return batch;
        }
        ColumnDefault value = value(mapping, discriminator);
        return insert.rows().isEmpty() ? batch.with(value) : batch.withChange(insert.with(value));
    }

    private static <E> Insert<E> complete(Insert<E> insert, EntityMapping<?> mapping, Discriminator discriminator) {
        Collection<String> names =
                insert.columns().stream().map(column -> column.name()).toList();
        return isNamed(names, mapping, discriminator) ? insert : insert.with(value(mapping, discriminator));
    }

    /** The column itself, or an attribute that shows it. */
    private static boolean isNamed(Collection<String> names, EntityMapping<?> mapping, Discriminator discriminator) {
        Stream<String> showing = mapping.basics().stream()
                .filter(attribute -> attribute.column() == discriminator.column())
                .map(BasicAttribute::path);
        return Stream.concat(showing, Stream.of(Discriminator.PATH)).anyMatch(names::contains);
    }

    private static ColumnDefault value(EntityMapping<?> mapping, Discriminator discriminator) {
        if (!mapping.concrete().contains(mapping)) {
            throw new InvalidDataAccessApiUsageException("An insert into " + mapping.name()
                    + ", which is abstract, makes rows of no class. Insert into one that extends it.");
        }
        Object value = discriminator.valueOf(mapping);
        return new ColumnDefault(mapping.source().assignable(Discriminator.PATH), row -> value);
    }
}
