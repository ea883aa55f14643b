package dev.orm.demo.desk;

import static dev.orm.demo.domain.PartSupplier_.PART_SUPPLIER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.Sql.row;

import dev.orm.demo.domain.PartSupplier;
import dev.orm.demo.domain.PartSupplierId;
import dev.orm.session.Session;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads offers of suppliers together with their parts and suppliers, in one statement. */
@Component
class Offers {

    private final Session session;

    Offers(Session session) {
        this.session = session;
    }

    /** The offers with these keys; a key that there is not is left out. */
    Map<PartSupplierId, PartSupplier> byId(Collection<PartSupplierId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> keys = ids.stream()
                .distinct()
                .map(id -> new Object[] {id.partId(), id.supplierId()})
                .toList();
        return session
                .query(PART_SUPPLIER)
                .where(row(PART_SUPPLIER.part().id, PART_SUPPLIER.supplier().id).in(keys))
                .options(joined(PART_SUPPLIER.part()), joined(PART_SUPPLIER.supplier()))
                .list()
                .stream()
                .collect(Collectors.toMap(PartSupplier::getId, Function.identity()));
    }

    /** The first offers in stock whose part has this text in its name. */
    List<PartSupplier> named(String text, int limit) {
        return session.query(PART_SUPPLIER)
                .where(PART_SUPPLIER.part().name.containsIgnoreCase(text), PART_SUPPLIER.availableQuantity.gt(0))
                .orderBy(
                        PART_SUPPLIER.part().name.asc(),
                        PART_SUPPLIER.part().id.asc(),
                        PART_SUPPLIER.supplier().id.asc())
                .limit(limit)
                .options(joined(PART_SUPPLIER.part()), joined(PART_SUPPLIER.supplier()))
                .list();
    }
}
