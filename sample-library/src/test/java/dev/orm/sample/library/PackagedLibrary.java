package dev.orm.sample.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application's jar, running in a process of its own on a free port of this machine. */
final class PackagedLibrary implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern STARTED = Pattern.compile("Started LibraryApplication ");

    private final Process process;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread reader;

    private PackagedLibrary(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of the library");
    }

    /**
     * Starts the jar and returns once it serves.
     *
     * @throws IllegalStateException if it ends instead, with what it said
     */
    static PackagedLibrary start(List<String> options, List<String> settings) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar().toString(), "--server.address=127.0.0.1", "--server.port=0"));
        command.addAll(settings);
        PackagedLibrary library = new PackagedLibrary(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        library.reader.start();
        try {
            library.port.get(1, TimeUnit.MINUTES);
            return library;
        } catch (Exception failure) {
            library.close();
            throw new IllegalStateException(String.join("\n", library.said), failure);
        }
    }

    /** The jar that the build has packaged. */
    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("sample-library-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no jar in target: package the module"));
        }
    }

    private void read() {
        int found = 0;
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                Matcher matcher = PORT.matcher(line);
                found = matcher.find() ? Integer.parseInt(matcher.group(1)) : found;
                if (STARTED.matcher(line).find()) {
                    port.complete(found);
                }
            }
        } catch (IOException ended) {
            said.add(ended.toString());
        }
        port.completeExceptionally(new IllegalStateException("The application has ended"));
    }

    int port() {
        return port.join();
    }

    /** All that the application has said so far. */
    String said() {
        return String.join("\n", said);
    }

    /** Asks the application to end, as an operating system would, and waits until it has; yields its exit value. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The application did not end:\n" + said());
        }
        reader.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
