package dev.orm.boot.test.ahead.audit;

import dev.orm.spring.repository.OrmRepository;

public interface EntryRepository extends OrmRepository<Entry, Long> {}
