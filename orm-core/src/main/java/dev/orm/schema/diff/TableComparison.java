package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogConstraint.PrimaryKey;
import dev.orm.schema.catalog.CatalogIndex;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.diff.Pairs.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares a table there is with the wanted one of the same name. */
final class TableComparison {

    /** How rows are spread over partitions cannot be changed. */
    private static final String PARTITIONS = "partition by";

    private final CatalogTable live;
    private final CatalogTable wanted;
    private final DiffRules rules;
    private final List<SchemaChange> changes = new ArrayList<>();

    TableComparison(CatalogTable live, CatalogTable wanted, DiffRules rules) {
        this.live = live;
        this.wanted = wanted;
        this.rules = rules;
    }

    List<SchemaChange> changes() {
        compareOptions();
        compareColumns();
        compareConstraints();
        compareIndexes(live.name(), live.indexes(), wanted.indexes());
        comment(CommentSubject.TABLE, null, live.comment(), wanted.comment());
        return changes;
    }

    /** The indexes of two materialized views of one name. */
    static List<SchemaChange> indexes(
            CatalogObject view, List<CatalogIndex> live, List<CatalogIndex> wanted, DiffRules rules) {
        CatalogTable table = new CatalogTable(view, false, List.of(), List.of(), live, Map.of(), null);
        TableComparison comparison = new TableComparison(table, table, rules);
        comparison.compareIndexes(view, live, wanted);
        return comparison.changes;
    }

    private void compareOptions() {
        Map<String, String> set = new LinkedHashMap<>(wanted.options());
        set.entrySet().removeAll(live.options().entrySet());
        Set<String> unset = new HashSet<>(live.options().keySet());
        unset.removeAll(wanted.options().keySet());
        set.remove(PARTITIONS);
        unset.remove(PARTITIONS);
        if (!set.isEmpty() || !unset.isEmpty()) {
            changes.add(new TableChange.AlterTableOptions(live.name(), set, unset));
        }
    }

    private void compareColumns() {
        Map<String, CatalogColumn> there = new LinkedHashMap<>();
        live.columns().forEach(column -> there.put(column.name(), column));
        for (CatalogColumn column : wanted.columns()) {
            CatalogColumn same = there.remove(column.name());
            if (same == null) {
                changes.add(new TableChange.AddColumn(live.name(), column));
                continue;
            }
            Set<ColumnAspect> aspects =
                    rules.columns().differences(live.name(), same, column, ColumnAspect.between(same, column));
            if (!aspects.isEmpty()) {
                changes.add(new TableChange.AlterColumn(live.name(), same, column, aspects));
            }
            comment(CommentSubject.COLUMN, column.name(), same.comment(), column.comment());
        }
        there.values().forEach(column -> changes.add(new TableChange.DropColumn(live.name(), column)));
    }

    private void compareConstraints() {
        comparePrimaryKeys(live.primaryKey(), wanted.primaryKey());
        Pairs<CatalogConstraint> pairs = Pairs.of(others(live), others(wanted), CatalogConstraint::name, Shapes::of);
        pairs.surplus().forEach(each -> changes.add(new ConstraintChange.DropConstraint(live.name(), each)));
        for (Pair<CatalogConstraint> pair : pairs.replaced()) {
            changes.add(new ConstraintChange.ReplaceConstraint(live.name(), pair.live(), pair.wanted()));
        }
        pairs.missing().forEach(each -> changes.add(new ConstraintChange.AddConstraint(live.name(), each)));
        for (Pair<CatalogConstraint> pair : pairs.same()) {
            CatalogConstraint is = pair.live();
            CatalogConstraint should = pair.wanted();
            if (rules.names() && !is.name().equals(should.name())) {
                changes.add(new ConstraintChange.RenameConstraint(live.name(), is, should.name()));
            }
            String name = rules.names() ? should.name() : is.name();
            comment(CommentSubject.CONSTRAINT, name, is.comment(), should.comment());
        }
    }

    /** A table has one at most, so the names do not matter: databases make them up. */
    private void comparePrimaryKeys(@Nullable PrimaryKey is, @Nullable PrimaryKey should) {
        if (is == null && should != null) {
            changes.add(new ConstraintChange.AddConstraint(live.name(), should));
        } else if (is != null && should == null) {
            changes.add(new ConstraintChange.DropConstraint(live.name(), is));
        } else if (is != null && should != null) {
            if (!Shapes.of(is).equals(Shapes.of(should))) {
                changes.add(new ConstraintChange.ReplaceConstraint(live.name(), is, should));
            } else {
                comment(CommentSubject.CONSTRAINT, is.name(), is.comment(), should.comment());
            }
        }
    }

    private static List<CatalogConstraint> others(CatalogTable table) {
        return table.constraints().stream()
                .filter(constraint -> !(constraint instanceof PrimaryKey))
                .toList();
    }

    private void compareIndexes(CatalogObject table, List<CatalogIndex> is, List<CatalogIndex> should) {
        Function<CatalogIndex, Object> shape = Shapes::of;
        Pairs<CatalogIndex> pairs = Pairs.of(is, should, CatalogIndex::name, shape);
        pairs.surplus().forEach(index -> changes.add(new IndexChange.DropIndex(table, index)));
        pairs.replaced().forEach(pair -> changes.add(new IndexChange.ReplaceIndex(table, pair.live(), pair.wanted())));
        pairs.missing().forEach(index -> changes.add(new IndexChange.CreateIndex(table, index)));
        for (Pair<CatalogIndex> pair : pairs.same()) {
            String name = pair.live().name();
            if (rules.names() && !name.equals(pair.wanted().name())) {
                name = pair.wanted().name();
                changes.add(new IndexChange.RenameIndex(table, pair.live(), name));
            }
            comment(
                    CommentSubject.INDEX,
                    name,
                    pair.live().comment(),
                    pair.wanted().comment());
        }
    }

    private void comment(CommentSubject subject, @Nullable String part, @Nullable String is, @Nullable String should) {
        if (!Objects.equals(is, should)) {
            changes.add(new SchemaChange.SetComment(live.name(), subject, part, should));
        }
    }
}
