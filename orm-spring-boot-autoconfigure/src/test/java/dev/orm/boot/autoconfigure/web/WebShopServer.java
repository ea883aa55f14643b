package dev.orm.boot.autoconfigure.web;

import dev.orm.engine.StatementListener;
import dev.orm.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The shop on a port of this machine, and what it sends to the database. */
final class WebShopServer implements AutoCloseable {

    final List<String> statements = new CopyOnWriteArrayList<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    WebShopServer(TestDatabase database, String... settings) {
        database.clear();
        StatementListener listener = event -> statements.add(event.sql());
        context = new SpringApplicationBuilder(WebShop.class)
                .initializers(application -> {
                    application.getBeanFactory().registerSingleton("dataSource", database.dataSource());
                    application.getBeanFactory().registerSingleton("statementsOfTheTest", listener);
                })
                .properties(settings)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.main.banner-mode=off",
                        "spring.flyway.enabled=false",
                        "spring.liquibase.enabled=false",
                        "orm.schema.mode=create")
                .run();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The answer to a GET; parameters come in pairs of a name and a value. */
    HttpResponse<String> get(String path, String... parameters) throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        String port = context.getEnvironment().getProperty("local.server.port");
        URI address = URI.create("http://127.0.0.1:" + port + path + query);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
