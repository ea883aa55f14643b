package dev.orm.boot.autoconfigure.elsewhere;

import dev.orm.boot.autoconfigure.depots.audit.Entry;
import dev.orm.spring.repository.OrmRepository;

/** Stands beside the application, and its entity does not. */
public interface MisplacedRepository extends OrmRepository<Entry, Long> {}
