package dev.orm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerDirectoryTests {

    @TempDir
    Path temporary;

    @Test
    void directoryOfALivingOwnerIsLeftAlone() throws IOException {
        try (ServerDirectory first = ServerDirectory.claim(temporary)) {
            Files.createDirectory(first.data());
            ServerDirectory.claim(temporary).close();

            assertThat(first.data()).exists();
        }
    }

    @Test
    void strayWithoutAReadableProcessIdIsDeleted() throws IOException {
        Path stray = Files.createDirectory(temporary.resolve("stray"));
        Files.createFile(stray.resolve("postmaster.pid"));
        Files.createFile(temporary.resolve("stray.lock"));

        ServerDirectory.claim(temporary).close();

        assertThat(entries(temporary)).isEmpty();
    }

    @Test
    void closingLeavesNothingBehind() throws IOException {
        ServerDirectory directory = ServerDirectory.claim(temporary);
        Files.createDirectories(directory.data().resolve("base"));

        directory.close();

        assertThat(entries(temporary)).isEmpty();
    }

    @Test
    void serverOfAKilledOwnerIsStoppedByTheNextClaim() throws Exception {
        Process owner = startOwner();
        awaitStarted(owner);
        Path root = temporary.resolve(PostgresServer.root().getFileName());
        long server = serverIn(root);

        owner.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(server)).as("server outlives its owner").isPresent();
        ServerDirectory.claim(root).close();

        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(entries(root)).isEmpty();
    }

    private Process startOwner() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName());
        builder.environment().remove(PostgresServer.URL_VARIABLE);
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void awaitStarted(Process owner) throws IOException {
        try (BufferedReader output = owner.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines()).contains("started");
        }
    }

    private static long serverIn(Path root) throws IOException {
        for (Path entry : entries(root)) {
            Path pidFile = entry.resolve("postmaster.pid");
            if (Files.exists(pidFile)) {
                return Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            }
        }
        throw new AssertionError("No server under " + root);
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    /** A JVM that starts a server and waits to be killed. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] args) throws InterruptedException {
            PostgresServer.shared();
            System.out.println("started");
            System.out.close();
            Thread.sleep(60_000);
        }
    }
}
