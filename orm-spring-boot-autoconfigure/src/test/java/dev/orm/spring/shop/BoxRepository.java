package dev.orm.spring.shop;

import dev.orm.spring.repository.OrmRepository;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

public interface BoxRepository extends OrmRepository<Box, Long> {

    List<Box> findByShelf(@Nullable Shelf shelf);

    List<Box> findByShelfInOrderByContent(Collection<Shelf> shelves);

    List<Box> findByShelfIsNull();
}
