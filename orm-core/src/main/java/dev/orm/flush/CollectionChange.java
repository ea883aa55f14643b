package dev.orm.flush;

import dev.orm.mapping.ToMany;
import dev.orm.state.InstanceState;
import java.util.List;

/** The elements that came into and left one collection since it was last in step with the database; each once, compared by identity. */
record CollectionChange(InstanceState owner, ToMany relation, List<Object> added, List<Object> removed) {}
