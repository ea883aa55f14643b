package dev.orm.sample.library.lending;

import dev.orm.sample.catalog.Book;
import dev.orm.spring.repository.OrmRepository;
import java.util.Optional;

/** The reservations. */
public interface ReservationRepository extends OrmRepository<Reservation, Long> {

    Optional<Reservation> findFirstByBookAndStateOrderById(Book book, Reservation.State state);
}
