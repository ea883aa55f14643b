package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.ColumnSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** In what two definitions of a column differ. */
public enum ColumnAspect {
    /** The type, its length or its digits. */
    TYPE,
    /** Whether it takes NULL. */
    NULLABILITY,
    /** The value the database takes when none is given. */
    DEFAULT,
    /** Whether and how the database numbers rows by it. */
    IDENTITY,
    /** Whether and from what the database computes it. */
    COMPUTED,
    /** What the database puts there when the row changes. */
    ON_UPDATE;

    /** In what two columns differ; names and comments do not count. */
    static Set<ColumnAspect> between(CatalogColumn live, CatalogColumn wanted) {
        Set<ColumnAspect> aspects = EnumSet.noneOf(ColumnAspect.class);
        if (!live.type().text().equals(wanted.type().text())) {
            aspects.add(TYPE);
        }
        if (live.nullable() != wanted.nullable()) {
            aspects.add(NULLABILITY);
        }
        if (!Objects.equals(live.onUpdate(), wanted.onUpdate())) {
            aspects.add(ON_UPDATE);
        }
        addSource(aspects, ColumnSource.Default.class, DEFAULT, live, wanted);
        addSource(aspects, ColumnSource.Identity.class, IDENTITY, live, wanted);
        addSource(aspects, ColumnSource.Computed.class, COMPUTED, live, wanted);
        return aspects;
    }

    private static void addSource(
            Set<ColumnAspect> aspects,
            Class<? extends ColumnSource> kind,
            ColumnAspect aspect,
            CatalogColumn live,
            CatalogColumn wanted) {
        boolean concerned = kind.isInstance(live.value()) || kind.isInstance(wanted.value());
        if (concerned && !Objects.equals(live.value(), wanted.value())) {
            aspects.add(aspect);
        }
    }

    /** The same, always in the same order. */
    static Set<ColumnAspect> ordered(Set<ColumnAspect> aspects) {
        Set<ColumnAspect> all = EnumSet.noneOf(ColumnAspect.class);
        all.addAll(aspects);
        return Collections.unmodifiableSet(all);
    }

    /** Says what a column is and what it should be. */
    static String describe(CatalogColumn live, CatalogColumn wanted, Set<ColumnAspect> aspects) {
        return aspects.stream()
                .map(aspect -> "is " + aspect.of(live) + ", but should be " + aspect.of(wanted))
                .collect(Collectors.joining("; it "));
    }

    private String of(CatalogColumn column) {
        ColumnSource source = column.value();
        return switch (this) {
            case TYPE -> column.type().text();
            case NULLABILITY -> column.nullable() ? "nullable" : "not null";
            case DEFAULT ->
                source instanceof ColumnSource.Default value ? "default " + value.expression() : "without default";
            case IDENTITY -> source instanceof ColumnSource.Identity identity ? words(identity) : "no identity";
            case COMPUTED -> source instanceof ColumnSource.Computed computed ? words(computed) : "not computed";
            case ON_UPDATE ->
                column.onUpdate() == null ? "kept on update" : "set to " + column.onUpdate() + " on update";
        };
    }

    private static String words(ColumnSource.Identity identity) {
        return "an identity " + (identity.always() ? "always" : "by default") + " ("
                + SequenceWords.of(identity.numbers()) + ')';
    }

    private static String words(ColumnSource.Computed computed) {
        return "computed as " + computed.expression() + (computed.stored() ? " (stored)" : " (virtual)");
    }
}
