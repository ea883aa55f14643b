package dev.orm.boot.autoconfigure.depots;

import dev.orm.spring.repository.OrmRepository;

public interface ItemRepository extends OrmRepository<Item, Long> {}
