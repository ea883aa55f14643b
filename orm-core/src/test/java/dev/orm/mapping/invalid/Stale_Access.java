package dev.orm.mapping.invalid;

import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.ReferenceLoader;
import dev.orm.type.SqlType;
import java.sql.ResultSet;
import java.util.BitSet;
import java.util.List;

/** What the annotation processor left behind for an earlier {@link Stale}. */
final class Stale_Access extends EntityAccess<Stale> {

    @Override
    public Class<Stale> type() {
        return Stale.class;
    }

    @Override
    public List<String> paths() {
        return List.of("id", "name");
    }

    @Override
    public Stale newInstance() {
        return new Stale();
    }

    @Override
    public boolean supportsReferences() {
        return false;
    }

    @Override
    public Stale newReference(ReferenceLoader loader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object get(Stale entity, int slot) {
        return entity.id;
    }

    @Override
    public void set(Stale entity, int slot, Object value) {
        entity.id = (Long) value;
    }

    @Override
    public void setAll(Stale entity, BitSet slots, Object[] values) {}

    @Override
    public void read(Stale entity, ResultSet row, int[] columns, SqlType<?>[] types) {}

    @Override
    public Object snapshot(Stale entity) {
        return entity.id;
    }

    @Override
    public BitSet changes(Stale entity, Object snapshot) {
        return null;
    }

    @Override
    public Object snapshotValue(Object snapshot, int slot) {
        return snapshot;
    }

    @Override
    public void restore(Stale entity, Object snapshot) {
        entity.id = (Long) snapshot;
    }
}
