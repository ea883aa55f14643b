package dev.orm.demo;

import static dev.orm.demo.domain.PartSupplier_.PART_SUPPLIER;

import dev.orm.demo.load.LoadProgress;
import dev.orm.session.Session;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running application, on a database of its own and a random port, as somebody outside of it sees it. */
final class Desk implements AutoCloseable {

    static final String SMALL = "0.0005";
    static final String TEN_TIMES_AS_BIG = "0.005";

    private static final Pattern STATEMENTS = Pattern.compile("id=\"statements\" data-count=\"(\\d+)\"");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Desk> SHARED = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private Desk(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The application that all tests on this product share, open and with little data. */
    static Desk on(DatabaseProduct product) {
        return on(product, SMALL);
    }

    static Desk on(DatabaseProduct product, String scale) {
        return SHARED.computeIfAbsent(
                product + scale, key -> start(urlOfShared(product), scale).whenOpen());
    }

    private static String urlOfShared(DatabaseProduct product) {
        return switch (product) {
            case H2 -> "jdbc:h2:mem:" + UUID.randomUUID();
            case POSTGRESQL, SQLITE -> TestDatabase.create(product).url();
        };
    }

    /** Starts the application; it may still be loading. The caller closes it. */
    static Desk start(String databaseUrl, String scale) {
        return new Desk(new SpringApplicationBuilder(DemoApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + databaseUrl,
                        "--demo.scale=" + scale,
                        "--spring.main.banner-mode=off",
                        "--spring.jmx.enabled=false"));
    }

    Desk whenOpen() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> progress().ready() || progress().failed());
        if (progress().failed()) {
            LoadProgress.Snapshot failed = progress();
            close();
            throw new IllegalStateException("The data did not load: " + failed);
        }
        return this;
    }

    LoadProgress.Snapshot progress() {
        return bean(LoadProgress.class).now();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return address;
    }

    HttpResponse<String> get(String path) {
        return get(path, path.startsWith("/api/") ? "application/json" : "text/html");
    }

    HttpResponse<String> get(String path, String accepted) {
        return send(HttpRequest.newBuilder(URI.create(address).resolve(path)).header("Accept", accepted));
    }

    /** Sends a form; answers that redirect are not followed. */
    HttpResponse<String> post(String path, Map<String, ?> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(URI.create(address).resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** Sends JSON, with an {@code If-Match} header where it is not empty. */
    HttpResponse<String> json(String method, String path, String ifMatch, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address).resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        return send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** How many statements a page says it took. */
    static int statements(HttpResponse<String> page) {
        Matcher matcher = STATEMENTS.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalArgumentException("No number of statements in: " + page.body());
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** Places an order of one line and answers it. */
    JsonNode placeOrder() {
        HttpResponse<String> placed = json("POST", "/api/orders", "", """
                {"customer": 1, "comment": "by a test", "lines": [%s]}""".formatted(line(1, 2)));
        if (placed.statusCode() != 201) {
            throw new IllegalStateException("No order was placed: " + placed.body());
        }
        return json(placed);
    }

    /** A line of the first offer of a part. */
    String line(int part, int quantity) {
        return "{\"part\": %d, \"supplier\": %d, \"quantity\": %d}".formatted(part, supplierOf(part), quantity);
    }

    /** The number of a supplier of this part. */
    long supplierOf(int part) {
        return bean(Session.class)
                .query(PART_SUPPLIER)
                .where(PART_SUPPLIER.part().id.eq(part))
                .orderBy(PART_SUPPLIER.supplier().id.asc())
                .first()
                .orElseThrow()
                .getId()
                .supplierId();
    }

    @Override
    public void close() {
        context.close();
    }
}
