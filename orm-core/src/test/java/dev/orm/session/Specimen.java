package dev.orm.session;

import dev.orm.annotation.Json;
import dev.orm.annotation.NativeEnum;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An attribute of each kind of value. */
@Entity
class Specimen {

    enum Mood {
        SAD,
        HAPPY
    }

    record Address(String street, @Nullable String city, List<String> tags) {}

    /** Changes inside. */
    static class Settings {
        public String theme = "light";
        public Map<String, Integer> sizes = new LinkedHashMap<>();
    }

    @Id
    Long id;

    @Nullable
    String text;

    @Column(precision = 10, scale = 2)
    @Nullable
    BigDecimal price;

    @Nullable
    Double ratio;

    @Nullable
    LocalDate day;

    @Nullable
    LocalTime time;

    @Column(secondPrecision = 3)
    @Nullable
    LocalDateTime milli;

    @Nullable
    Instant instant;

    @Nullable
    ZonedDateTime zoned;

    @Nullable
    Duration duration;

    @Nullable
    Period period;

    @Nullable
    Year year;

    @Nullable
    YearMonth month;

    @Nullable
    MonthDay birthday;

    @Nullable
    ZoneId zone;

    @Nullable
    Currency currency;

    @Nullable
    Locale locale;

    @Nullable
    URI link;

    @Nullable
    InetAddress host;

    @NativeEnum
    @Nullable
    Mood mood;

    @Enumerated(EnumType.STRING)
    @Nullable
    Mood mark;

    @Json
    @Nullable
    Address address;

    @Json
    @Nullable
    Settings settings;

    @Json
    @Nullable
    List<Map<String, Object>> items;

    @Nullable
    JsonNode tree;

    byte @Nullable [] bytes;

    protected Specimen() {}

    Specimen(long id) {
        this.id = id;
    }

    static List<Object> listOf(Object... values) {
        return new ArrayList<>(List.of(values));
    }
}
