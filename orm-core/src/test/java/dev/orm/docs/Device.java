package dev.orm.docs;

import dev.orm.annotation.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something with attributes of many types. */
@Entity
public class Device {

    /** What is set on a device. */
    public record Settings(String mode, int level, List<String> alarms) {}

    /** How a device is. */
    public enum State {
        ON,
        OFF
    }

    @Id
    private UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private State state = State.OFF;

    @Column(precision = 6, scale = 2)
    private @Nullable BigDecimal temperature;

    private @Nullable Instant seen;

    private @Nullable Duration interval;

    private @Nullable InetAddress address;

    @Json
    private @Nullable Settings settings;

    private List<String> labels = new ArrayList<>();

    protected Device() {}

    public Device(UUID id, Settings settings, List<String> labels) {
        this.id = id;
        this.settings = settings;
        this.labels = new ArrayList<>(labels);
    }

    public void setSettings(Settings settings) {
        this.settings = settings;
    }

    public List<String> getLabels() {
        return labels;
    }
}
