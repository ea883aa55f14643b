package dev.orm.schema.reflect;

import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts views behind those they read. */
public final class ViewOrder {

    private final Map<CatalogObject, CatalogView> views = new LinkedHashMap<>();
    private final Set<CatalogObject> seen = new HashSet<>();
    private final List<CatalogView> ordered = new ArrayList<>();

    private ViewOrder(Collection<CatalogView> views) {
        views.forEach(view -> this.views.put(view.name(), view));
    }

    /** The views in an order in which they can be created. */
    public static List<CatalogView> of(Collection<CatalogView> views) {
        ViewOrder order = new ViewOrder(views);
        order.views.values().forEach(order::visit);
        return order.ordered;
    }

    private void visit(CatalogView view) {
        if (!seen.add(view.name())) {
            return;
        }
        for (CatalogObject read : view.reads()) {
            CatalogView inner = views.get(read);
            if (inner != null) {
                visit(inner);
            }
        }
        ordered.add(view);
    }
}
