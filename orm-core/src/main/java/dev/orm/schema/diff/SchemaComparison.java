package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogDomain;
import dev.orm.schema.catalog.CatalogEnum;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogSequence;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.catalog.CatalogView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares what a database has with what it should have, both in the words of the same database. */
final class SchemaComparison {

    private final CatalogContents live;
    private final CatalogContents wanted;
    private final DiffRules rules;
    private final List<SchemaChange> changes = new ArrayList<>();

    SchemaComparison(CatalogContents live, CatalogContents wanted, DiffRules rules) {
        this.live = live;
        this.wanted = wanted;
        this.rules = rules;
    }

    List<SchemaChange> changes() {
        wanted.schemas().keySet().stream()
                .filter(schema -> !live.schemas().containsKey(schema))
                .forEach(schema -> changes.add(new SchemaChange.CreateSchema(new CatalogObject(schema, schema))));
        compareTypes();
        compare(
                live.sequences(),
                wanted.sequences(),
                sequence -> changes.add(new SequenceChange.CreateSequence(sequence)),
                sequence -> changes.add(new SequenceChange.DropSequence(sequence)),
                this::compare);
        compare(
                live.tables(),
                wanted.tables(),
                table -> changes.add(new TableChange.CreateTable(table)),
                table -> changes.add(new TableChange.DropTable(table)),
                this::compare);
        compare(
                live.views(),
                wanted.views(),
                view -> changes.add(new ViewChange.CreateView(view)),
                view -> changes.add(new ViewChange.DropView(view)),
                this::compare);
        return changes;
    }

    private void compareTypes() {
        compare(
                live.enums(),
                wanted.enums(),
                type -> changes.add(new TypeChange.CreateEnum(type)),
                type -> changes.add(new TypeChange.DropEnum(type)),
                this::compare);
        compare(
                live.domains(),
                wanted.domains(),
                domain -> changes.add(new TypeChange.CreateDomain(domain)),
                domain -> changes.add(new TypeChange.DropDomain(domain)),
                this::compare);
    }

    private static <T> void compare(
            Map<CatalogObject, T> live,
            Map<CatalogObject, T> wanted,
            Consumer<T> missing,
            Consumer<T> surplus,
            BiConsumer<T, T> both) {
        Map<CatalogObject, T> there = new TreeMap<>(live);
        wanted.forEach((name, should) -> Optional.ofNullable(there.remove(name))
                .ifPresentOrElse(is -> both.accept(is, should), () -> missing.accept(should)));
        there.values().forEach(surplus);
    }

    private void compare(CatalogTable is, CatalogTable should) {
        changes.addAll(new TableComparison(is, should, rules).changes());
    }

    private void compare(CatalogView is, CatalogView should) {
        boolean same = is.materialized() == should.materialized()
                && is.source().equals(should.source())
                && shape(is).equals(shape(should));
        if (!same) {
            changes.add(new ViewChange.ReplaceView(is, should));
            return;
        }
        changes.addAll(TableComparison.indexes(is.name(), is.indexes(), should.indexes(), rules));
        comment(
                should.name(),
                is.materialized() ? CommentSubject.MATERIALIZED_VIEW : CommentSubject.VIEW,
                is.comment(),
                should.comment());
        for (CatalogColumn column : should.columns()) {
            CatalogColumn there = column(is, column.name());
            if (!Objects.equals(there.comment(), column.comment())) {
                changes.add(new SchemaChange.SetComment(
                        should.name(), CommentSubject.COLUMN, column.name(), column.comment()));
            }
        }
    }

    private static List<String> shape(CatalogView view) {
        return view.columns().stream()
                .map(column -> column.name() + ' ' + column.type())
                .toList();
    }

    private static CatalogColumn column(CatalogView view, String name) {
        return view.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void compare(CatalogSequence is, CatalogSequence should) {
        if (!is.options().equals(should.options()) || !is.type().equals(should.type())) {
            changes.add(new SequenceChange.AlterSequence(is, should));
        }
        comment(is.name(), CommentSubject.SEQUENCE, is.comment(), should.comment());
    }

    private void compare(CatalogEnum is, CatalogEnum should) {
        if (!is.values().equals(should.values())) {
            changes.add(new TypeChange.AlterEnum(is, should));
        }
        comment(is.name(), CommentSubject.TYPE, is.comment(), should.comment());
    }

    private void compare(CatalogDomain is, CatalogDomain should) {
        if (!DomainWords.of(unnamed(is)).equals(DomainWords.of(unnamed(should)))) {
            changes.add(new TypeChange.AlterDomain(is, should));
        }
        comment(is.name(), CommentSubject.DOMAIN, is.comment(), should.comment());
    }

    private static CatalogDomain unnamed(CatalogDomain domain) {
        return new CatalogDomain(
                domain.name(),
                domain.type(),
                domain.nullable(),
                domain.defaultValue(),
                domain.checks().stream()
                        .sorted(Comparator.comparing(CatalogConstraint.Check::condition))
                        .toList(),
                null);
    }

    private void comment(CatalogObject object, CommentSubject subject, @Nullable String is, @Nullable String should) {
        if (!Objects.equals(is, should)) {
            changes.add(new SchemaChange.SetComment(object, subject, null, should));
        }
    }
}
