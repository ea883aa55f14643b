package dev.orm.engine;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database and the connection pool that an engine makes for it; for more than that, make the pool yourself and give it to
 * {@link Engine#of}. Immutable and thread-safe; its text shows no password.
 */
public final class EngineSettings {

    private static final Pattern SECRET_PARAMETER = Pattern.compile(
            "(?i)([?&;,(](?:[\\w.]*(?:password|passwd|pwd|secret|token|passphrase|apikey|accesskey)\\w*)=)[^&;,)]*");
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/?#]*@");

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final List<Consumer<HikariConfig>> pool;

    private EngineSettings(
            String url, @Nullable String user, @Nullable String password, List<Consumer<HikariConfig>> pool) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.pool = pool;
    }

    /**
     * The settings for a JDBC URL.
     *
     * @throws IllegalArgumentException when it is no JDBC URL
     */
    public static EngineSettings of(String url) {
        if (!url.startsWith("jdbc:")) {
            throw new IllegalArgumentException("An engine needs a JDBC URL, which begins with jdbc: as in"
                    + " jdbc:postgresql://localhost/shop; found " + masked(url));
        }
        return new EngineSettings(url, null, null, List.of());
    }

    /** These settings with a user and a password. */
    public EngineSettings user(@Nullable String user, @Nullable String password) {
        return new EngineSettings(url, user, password, pool);
    }

    /** These settings with at most this number of connections; 10 unless told otherwise. */
    public EngineSettings poolSize(int connections) {
        return with(config -> config.setMaximumPoolSize(connections));
    }

    /** These settings with a limit of the time that somebody waits for a connection; 30 seconds unless told otherwise. */
    public EngineSettings waitingTime(Duration limit) {
        return with(config -> config.setConnectionTimeout(limit.toMillis()));
    }

    /** These settings with connections that are replaced at this age; 30 minutes unless told otherwise. */
    public EngineSettings lifetime(Duration age) {
        return with(config -> config.setMaxLifetime(age.toMillis()));
    }

    private EngineSettings with(Consumer<HikariConfig> setting) {
        List<Consumer<HikariConfig>> more = new ArrayList<>(pool);
        more.add(setting);
        return new EngineSettings(url, user, password, List.copyOf(more));
    }

    /** The JDBC URL as it was given. */
    public String url() {
        return url;
    }

    /** The user, or null where the URL tells or none is needed. */
    public @Nullable String user() {
        return user;
    }

    @Nullable
    String password() {
        return password;
    }

    void applyTo(HikariConfig config) {
        pool.forEach(setting -> setting.accept(config));
    }

    /** A URL without what is secret in it. */
    static String masked(String url) {
        String withoutUser = USER_INFO.matcher(url).replaceAll("***@");
        return SECRET_PARAMETER.matcher(withoutUser).replaceAll("$1***");
    }

    @Override
    public String toString() {
        return masked(url) + (user == null ? "" : " as " + user);
    }
}
