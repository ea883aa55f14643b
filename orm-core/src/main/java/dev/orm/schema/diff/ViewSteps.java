package dev.orm.schema.diff;

import dev.orm.schema.View;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogView;
import dev.orm.schema.reflect.ViewOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what drops and creates views: those that change, and those that only make room for changes of what they read. */
final class ViewSteps {

    private final ScriptWords words;
    private final Script script;
    private final Map<CatalogObject, SchemaChange> dropped;
    private final Map<CatalogObject, SchemaChange> created;

    ViewSteps(ScriptWords words, Script script, Consequences consequences) {
        this.words = words;
        this.script = script;
        this.dropped = new HashMap<>(consequences.views());
        this.created = new HashMap<>(dropped);
    }

    void write(List<SchemaChange> changes) {
        for (SchemaChange change : changes) {
            if (change instanceof ViewChange.CreateView create) {
                created.put(create.object(), create);
            } else if (change instanceof ViewChange.DropView drop) {
                dropped.put(drop.object(), drop);
            } else if (change instanceof ViewChange.ReplaceView replace) {
                dropped.put(replace.object(), replace);
                created.put(replace.object(), replace);
            }
        }
        drop();
        create();
    }

    private void drop() {
        List<CatalogView> views =
                new ArrayList<>(ViewOrder.of(words.live().views().values()));
        Collections.reverse(views);
        for (CatalogView view : views) {
            SchemaChange cause = dropped.get(view.name());
            if (cause != null) {
                String kind = view.materialized() ? "drop materialized view " : "drop view ";
                script.add(Phase.DROP_VIEWS, cause, kind + words.name(view.name()));
            }
        }
    }

    private void create() {
        for (CatalogView view : ViewOrder.of(words.wanted().views().values())) {
            SchemaChange cause = created.get(view.name());
            if (cause != null) {
                View original = words.originals().views().get(view.name());
                script.add(
                        Phase.VIEWS,
                        cause,
                        words.models()
                                .wantedDdl()
                                .createView(
                                        original == null
                                                ? words.models().wanted().view(view)
                                                : original));
            }
        }
    }
}
