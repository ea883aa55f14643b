package dev.orm.spring.shop;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

public interface ShelfRepository extends OrmRepository<Shelf, ShelfId> {

    List<Shelf> findByIdHallOrderByIdPositionDesc(String hall);
}
