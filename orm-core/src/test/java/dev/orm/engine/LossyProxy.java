package dev.orm.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands between a client and its server, and cuts the line when it has passed on a request that holds a certain word. */
final class LossyProxy implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LossyProxy.class);

    private final ServerSocket listener;
    private final String serverHost;
    private final int serverPort;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile String fatalWord = "";
    private volatile String lostWord = "";

    LossyProxy(String serverHost, int serverPort) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverHost = serverHost;
        this.serverPort = serverPort;
        start("accept", this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** From now on the answer to a request with this word is lost, and the connection with it. */
    void loseAnswerTo(String word) {
        fatalWord = word;
    }

    /** From now on a request with this word never reaches the server, and nobody is told. */
    void swallow(String word) {
        lostWord = word;
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            Socket server = new Socket(serverHost, serverPort);
            sockets.add(client);
            sockets.add(server);
            start("requests", () -> requests(client, server));
            start("answers", () -> server.getInputStream().transferTo(client.getOutputStream()));
        }
    }

    private void requests(Socket client, Socket server) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
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
