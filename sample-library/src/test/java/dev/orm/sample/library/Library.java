package dev.orm.sample.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running application as its callers see it. */
final class Library {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    Library(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** What an answer holds, once it has this status. */
    JsonNode get(int status, String path) {
        return send(status, HttpRequest.newBuilder(address.resolve(path)));
    }

    /** What an answer holds, once it has this status. */
    JsonNode post(int status, String path, String body) {
        return send(
                status,
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode send(int status, HttpRequest.Builder request) {
        HttpResponse<String> answer;
        try {
            answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        if (answer.statusCode() != status) {
            throw new AssertionError("Expected status " + status + ", but got " + answer.statusCode() + " with "
                    + answer.body() + " from " + answer.uri());
        }
        return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    void addBook(String isbn, String title, String author) {
        post(201, "/books", """
            {"isbn": "%s", "title": "%s", "authors": ["%s"]}\
            """.formatted(isbn, title, author));
    }

    long addPatron(String name) {
        return post(201, "/patrons", """
            {"name": "%s", "street": "Main Street 1", "city": "Cork"}\
            """.formatted(name)).at("/id").asLong();
    }

    /** The wish of a patron for a book. */
    static String wish(String isbn, long patron) {
        return "{\"isbn\": \"%s\", \"patron\": %d}".formatted(isbn, patron);
    }
}
