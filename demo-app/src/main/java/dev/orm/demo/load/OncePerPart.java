package dev.orm.demo.load;

import io.trino.tpch.PartSupplier;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps each supplier of a part once: with few suppliers the generator names one twice. Takes the offers part by part. */
final class OncePerPart implements Predicate<PartSupplier> {

    private final Set<Long> suppliers = new HashSet<>();
    private long part;

    @Override
    public boolean test(PartSupplier offer) {
        if (offer.getPartKey() != part) {
            part = offer.getPartKey();
            suppliers.clear();
        }
        return suppliers.add(offer.getSupplierKey());
    }
}
