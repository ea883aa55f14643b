package dev.orm.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between a client and its server: counts how often the client has to wait for an answer, and cuts the line when it has passed on a request
 * that holds a certain word.
 */
public final class LossyProxy implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LossyProxy.class);

    private final ServerSocket listener;
    private final String databaseUrl;
    private final URI server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private volatile String fatalWord = "";
    private volatile String lostWord = "";

    /** In front of the server of a database. */
    public LossyProxy(TestDatabase database) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.databaseUrl = database.url();
        this.server = URI.create(databaseUrl.substring("jdbc:".length()));
        start("accept", this::accept);
    }

    /** The JDBC address by which the database is reached through this. */
    public String url() {
        return databaseUrl.replace(server.getHost() + ":" + server.getPort(), "localhost:" + listener.getLocalPort());
    }

    /** How often a client has sent something after it had its answer to what it sent before, however many packets that took. */
    public int roundTrips() {
        return roundTrips.get();
    }

    /** From now on the answer to a request with this word is lost, and the connection with it. */
    public void loseAnswerTo(String word) {
        fatalWord = word;
    }

    /** From now on a request with this word never reaches the server, and nobody is told. */
    public void swallow(String word) {
        lostWord = word;
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            Socket behind = new Socket(server.getHost(), server.getPort());
            sockets.add(client);
            sockets.add(behind);
            AtomicBoolean answered = new AtomicBoolean(true);
            start("requests", () -> requests(client, behind, answered));
            start("answers", () -> answers(client, behind, answered));
        }
    }

    private static void answers(Socket client, Socket behind, AtomicBoolean answered) throws IOException {
        InputStream in = behind.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            answered.set(true); // before the client can have it
            out.write(buffer, 0, length);
        }
    }

    private void requests(Socket client, Socket behind, AtomicBoolean answered) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = behind.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            if (answered.getAndSet(false)) {
                roundTrips.incrementAndGet();
            }
            String request = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            boolean fatal = !fatalWord.isEmpty() && request.contains(fatalWord);
            if (fatal) {
                client.close();
            }
            if (lostWord.isEmpty() || !request.contains(lostWord)) {
                out.write(buffer, 0, length);
            }
        }
    }

    private static void start(String name, Pump pump) {
        Thread thread = new Thread(() -> run(pump), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A closed socket is how each pump ends. */
    private static void run(Pump pump) {
        try {
            pump.run();
        } catch (IOException ended) {
            LOG.debug("A line was cut", ended);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private interface Pump {
        void run() throws IOException;
    }
}
