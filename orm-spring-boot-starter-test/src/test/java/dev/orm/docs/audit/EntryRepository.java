package dev.orm.docs.audit;

import dev.orm.spring.repository.OrmRepository;

/** On the engine of its package. */
public interface EntryRepository extends OrmRepository<Entry, Long> {}
