package dev.orm.sample.library.lending;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps a book that comes back for the one who has waited longest. */
@Component
class ReservedBooks {

    private final ReservationRepository reservations;

    ReservedBooks(ReservationRepository reservations) {
        this.reservations = reservations;
    }

    /** In the transaction that takes the book back: either both are written or nothing is. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void returned(BookReturned event) {
        reservations
                .findFirstByBookAndStateOrderById(event.book(), Reservation.State.WAITING)
                .ifPresent(Reservation::bookIsBack);
    }
}
