package dev.orm.boot.autoconfigure.depots.audit;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

public interface EntryRepository extends OrmRepository<Entry, Long> {

    List<Entry> findByTextStartingWith(String start);
}
