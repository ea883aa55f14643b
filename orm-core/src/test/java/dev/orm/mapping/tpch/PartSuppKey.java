package dev.orm.mapping.tpch;

import jakarta.persistence.Embeddable;
import java.util.Objects;

@Embeddable
public class PartSuppKey {

    private Long partKey;
    private Long suppKey;

    protected PartSuppKey() {}

    public PartSuppKey(Long partKey, Long suppKey) {
        this.partKey = partKey;
        this.suppKey = suppKey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartSuppKey key
                && Objects.equals(key.partKey, partKey)
                && Objects.equals(key.suppKey, suppKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(partKey, suppKey);
    }
}
