package dev.orm.demo.load;

import dev.orm.demo.domain.Label;
import dev.orm.session.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads all tables in the order of their references, in bounded pieces: each piece is a transaction of its own, so that
 * memory does not grow with the scale. Whether everything arrived says the {@link LoadRecord}, not a transaction.
 */
@Component
class TpchLoader {

    private static final Logger log = LoggerFactory.getLogger(TpchLoader.class);
    private static final int PIECE = 2_000;
    private static final int ROWS_AT_SCALE_ONE = 8_661_245;
    private static final List<String> LABELS =
            List.of("Rush", "Call first", "Export papers", "Fragile", "Large order", "Repeat customer");

    private final Session session;
    private final TransactionTemplate transaction;
    private final LoadProgress progress;
    private volatile boolean stopping;

    TpchLoader(Session session, TransactionTemplate transaction, LoadProgress progress) {
        this.session = session;
        this.transaction = transaction;
        this.progress = progress;
    }

    /**
     * Loads everything into empty tables.
     *
     * @return how many rows
     * @throws LoadStoppedException if {@link #stop()} was called; what was loaded so far stays
     */
    long load(BigDecimal scale) throws LoadStoppedException {
        TpchSource source = new TpchSource(scale.doubleValue());
        Run run = new Run(scale);
        run.table("Regions", source.regions(), TpchRows::region);
        run.table("Nations", source.nations(), TpchRows::nation);
        run.table("Suppliers", source.suppliers(), TpchRows::supplier);
        run.table("Parts", source.parts(), TpchRows::part);
        run.table("Offers", source.partSuppliers(), new OncePerPart(), TpchRows::partSupplier);
        run.table("Customers", source.customers(), TpchRows::customer);
        run.piece("Staff", StaffPlan.everybody(source));
        run.table("Orders", source.orders(), TpchRows::order);
        run.table("Order lines", source.lineItems(), TpchRows::lineItem);
        transaction.executeWithoutResult(
                status -> session.addAll(LABELS.stream().map(Label::new).toList()));
        return run.rows;
    }

    /** Ends a running load after its current piece. A flag and no interrupt: an interrupt closes the file of an H2 database. */
    void stop() {
        stopping = true;
    }

    /** One load, from the first row to the last. */
    private final class Run {

        private final long expected;
        private long rows;

        Run(BigDecimal scale) {
            this.expected = (long) (scale.doubleValue() * ROWS_AT_SCALE_ONE) + 1_061;
        }

        <T> void table(String title, Iterable<T> all, BiFunction<TpchRows, T, Object> mapping)
                throws LoadStoppedException {
            table(title, all, row -> true, mapping);
        }

        <T> void table(
                String title, Iterable<T> all, Predicate<? super T> wanted, BiFunction<TpchRows, T, Object> mapping)
                throws LoadStoppedException {
            log.info("Loading {} ({} of about {} rows so far)", title, rows, expected);
            Iterator<T> source = all.iterator();
            while (source.hasNext()) {
                List<T> piece = next(source, wanted);
                transaction.executeWithoutResult(status -> {
                    TpchRows mapper = new TpchRows(session);
                    session.insertAll(piece.stream()
                            .map(row -> mapping.apply(mapper, row))
                            .toList());
                });
                advance(title, piece.size());
            }
        }

        void piece(String title, List<?> entities) throws LoadStoppedException {
            transaction.executeWithoutResult(status -> session.insertAll(entities));
            advance(title, entities.size());
        }

        private <T> List<T> next(Iterator<T> source, Predicate<? super T> wanted) {
            List<T> piece = new ArrayList<>(PIECE);
            while (piece.size() < PIECE && source.hasNext()) {
                T row = source.next();
                if (wanted.test(row)) {
                    piece.add(row);
                }
            }
            return piece;
        }

        private void advance(String title, int count) throws LoadStoppedException {
            rows += count;
            progress.loading(title, rows, expected);
            if (stopping) {
                throw new LoadStoppedException(rows);
            }
        }
    }
}
