package dev.orm.flush;

import dev.orm.flush.FlushAction.DeleteElements;
import dev.orm.flush.FlushAction.InsertElements;
import dev.orm.flush.FlushAction.OwnedRow;
import dev.orm.flush.FlushAction.UpdateElements;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Plans the rows of collections of values: those of one table share a statement, whoever they belong to. */
final class ElementPlanner {

    private final Work work;

    ElementPlanner(Work work) {
        this.work = work;
    }

    /** Rows that go, which make room for those that come. */
    List<FlushAction> removals() {
        List<FlushAction> actions = new ArrayList<>(work.wiped());
        Map<ElementCollection, Integer> hits = new LinkedHashMap<>();
        alive().forEach(change -> hits.merge(change.collection(), change.diff().hits(), Integer::sum));
        rows(ElementDiff::deleted)
                .forEach((collection, rows) ->
                        actions.add(new DeleteElements(collection, rows, hits.getOrDefault(collection, 0))));
        return actions;
    }

    /** Rows that change, and those that come. */
    List<FlushAction> additions() {
        List<FlushAction> actions = new ArrayList<>();
        rows(ElementDiff::updated).forEach((collection, rows) -> actions.add(new UpdateElements(collection, rows)));
        rows(ElementDiff::inserted).forEach((collection, rows) -> actions.add(new InsertElements(collection, rows)));
        return actions;
    }

    private List<ElementChange> alive() {
        return work.elements().stream()
                .filter(change -> FlushPlanner.isAlive(change.owner()))
                .toList();
    }

    private Map<ElementCollection, List<OwnedRow>> rows(Function<ElementDiff, List<ElementRow>> part) {
        Map<ElementCollection, List<OwnedRow>> rows = new LinkedHashMap<>();
        for (ElementChange change : alive()) {
            for (ElementRow row : part.apply(change.diff())) {
                rows.computeIfAbsent(change.collection(), key -> new ArrayList<>())
                        .add(new OwnedRow(change.owner(), row));
            }
        }
        return rows;
    }
}
