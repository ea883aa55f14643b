package dev.orm.flush;

import dev.orm.mapping.ElementCollection;
import dev.orm.state.InstanceState;

/** What has changed in one collection of values since it was last in step with the database. */
record ElementChange(InstanceState owner, ElementCollection collection, ElementDiff diff) {}
