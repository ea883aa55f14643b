package dev.orm.demo.load;

import java.math.BigDecimal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that the database holds the data: all of it, once, also after a start that was broken off. */
@Component
class DataSetup {

    private static final Logger log = LoggerFactory.getLogger(DataSetup.class);

    private final LoadLedger ledger;
    private final TpchLoader loader;
    private final LoadProgress progress;

    DataSetup(LoadLedger ledger, TpchLoader loader, LoadProgress progress) {
        this.ledger = ledger;
        this.loader = loader;
        this.progress = progress;
    }

    /** Loads what is missing; afterwards the progress is ready, or failed with the reason in the log. */
    void run(BigDecimal scale) {
        try {
            Optional<LoadRecord> last = ledger.lastLoad();
            if (last.isPresent() && last.get().isFinished()) {
                keep(last.get(), scale);
            } else {
                load(last.isPresent(), scale);
            }
        } catch (LoadStoppedException stopped) {
            progress.failed();
            log.warn("{}; the next start begins anew", stopped.getMessage());
        } catch (RuntimeException failure) {
            progress.failed();
            log.error("The data could not be loaded; the next start begins anew", failure);
        }
    }

    /** Ends a running load; the next start recognises that it is not complete. */
    void stop() {
        loader.stop();
    }

    private void keep(LoadRecord record, BigDecimal scale) {
        if (record.getScale().compareTo(scale) != 0) {
            log.warn(
                    "The database keeps its data of scale {}; remove it to load scale {}",
                    record.getScale().stripTrailingZeros().toPlainString(),
                    scale.toPlainString());
        }
        progress.ready(0);
        log.info("The sales desk is open: its data was there");
    }

    private void load(boolean brokenOff, BigDecimal scale) throws LoadStoppedException {
        if (brokenOff) {
            log.warn("An earlier load was broken off: its rows are removed");
            ledger.empty();
        }
        long start = System.nanoTime();
        ledger.begin(scale);
        long rows = loader.load(scale);
        ledger.finish();
        progress.ready(rows);
        log.info("The sales desk is open: {} rows in {} s", rows, (System.nanoTime() - start) / 1_000_000_000);
    }
}
