package dev.orm.demo.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that a killed application left running on its data directory; no second one can start there. */
final class StrayServer {

    private static final Logger log = LoggerFactory.getLogger(StrayServer.class);
    private static final int SECONDS_TO_STOP = 20;

    private final ProcessHandle process;

    private StrayServer(ProcessHandle process) {
        this.process = process;
    }

    /** The server that runs on this directory, if one does. */
    static Optional<StrayServer> of(Path directory) throws IOException {
        Path file = directory.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(StrayServer::isPostgres)
                .map(StrayServer::new);
    }

    /** After a restart of the machine the number may belong to something else. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    void stop() {
        log.warn("Stopping the PostgreSQL server {} that an earlier run left behind", process.pid());
        process.destroy();
        try {
            process.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        } catch (CompletionException stillRunning) {
            throw new IllegalStateException(
                    "The PostgreSQL server " + process.pid() + " of an earlier run does not stop; stop it by hand",
                    stillRunning);
        }
    }
}
