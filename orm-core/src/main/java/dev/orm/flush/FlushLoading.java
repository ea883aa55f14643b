package dev.orm.flush;

import dev.orm.loading.LoadingSession;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.mapping.TypedAttribute;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a flush must sometimes load, by the session's loaders: policies against lazy loading do not hold here. */
final class FlushLoading implements ChangeDetector.Relations {

    private final LoadingSession loading;

    FlushLoading(LoadingSession loading) {
        this.loading = loading;
    }

    @Override
    public List<?> loadBaseline(InstanceState owner, int index, CollectionAttribute relation) {
        List<?> elements = loading.collections().elements(owner, index);
        owner.baseline(index, elements);
        return elements;
    }

    @Override
    public void loadMissing(List<InstanceState> owners, int index) {
        loading.collections().complete(owners, index);
    }

    @Override
    public Collection<?> loadElements(InstanceState owner, int index, ToMany relation) {
        return loading.collections().elements(owner, index);
    }

    @Override
    public @Nullable Object target(ToOne relation, List<@Nullable Object> key) {
        return loading.finder().target(relation, key);
    }

    @Override
    public void load(InstanceState reference) {
        loading.lazy().load(reference);
    }

    @Override
    public void complete(Collection<InstanceState> objects) {
        objects.stream()
                .filter(InstanceState::isUnloaded)
                .collect(Collectors.groupingBy(InstanceState::mapping))
                .forEach((mapping, states) -> loading.finder()
                        .preload(
                                mapping,
                                states.stream().map(EntityRows::requiredId).toList()));
        for (InstanceState state : objects) {
            if (state.isUnloaded()) {
                load(state); // says that its row is gone
            }
            loading.complete(state);
        }
    }

    @Override
    public Map<Object, @Nullable Object[]> values(
            EntityMapping<?> mapping, Collection<?> ids, List<? extends TypedAttribute> attributes) {
        return loading.finder().values(mapping, ids, attributes);
    }

    @Override
    public boolean defer(InstanceState state, TypedAttribute attribute) {
        return loading.defer(state, attribute);
    }

    @Override
    public Map<List<@Nullable Object>, Integer> lastPositions(ToMany relation, List<@Nullable Object[]> owners) {
        return loading.collections().lastPositions(relation, owners);
    }

    @Override
    public List<HiddenPlaces.Positioned> positions(ToMany relation, List<@Nullable Object[]> owners) {
        List<HiddenPlaces.Positioned> positions = new ArrayList<>();
        loading.collections()
                .positions(
                        relation,
                        owners,
                        (owner, position, id) -> positions.add(new HiddenPlaces.Positioned(owner, position, id)));
        return positions;
    }

    @Override
    public List<HiddenKeys.Keyed> keys(ToMany relation, List<@Nullable Object[]> owners, boolean withHidden) {
        List<HiddenKeys.Keyed> keys = new ArrayList<>();
        loading.collections()
                .keys(relation, owners, withHidden, (owner, key, id) -> keys.add(new HiddenKeys.Keyed(owner, key, id)));
        return keys;
    }

    @Override
    public Set<Object> existing(EntityMapping<?> mapping, Collection<?> ids) {
        return loading.finder().existing(mapping, ids);
    }

    @Override
    public Map<Object, List<Object>> referring(ToOne relation, Collection<? extends List<?>> keys, int most) {
        return loading.finder().referring(relation, keys, most);
    }
}
