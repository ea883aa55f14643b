package dev.orm.demo.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the data beside the web server, so that people see the progress; ends between two pieces when the application does. */
@Component
class DataSetupThread {

    private static final Logger log = LoggerFactory.getLogger(DataSetupThread.class);
    private static final int SECONDS_FOR_LAST_PIECE = 20;

    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "data-setup"));
    private final DataSetup setup;
    private final DemoProperties properties;

    DataSetupThread(DataSetup setup, DemoProperties properties) {
        this.setup = setup;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        executor.execute(() -> setup.run(properties.scale()));
        executor.shutdown();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        setup.stop();
        executor.shutdown();
        if (!executor.awaitTermination(SECONDS_FOR_LAST_PIECE, TimeUnit.SECONDS)) {
            log.warn("The load did not end within {} s of the stop", SECONDS_FOR_LAST_PIECE);
        }
    }
}
