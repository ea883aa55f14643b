package dev.orm.boot.preinitialize;

import dev.orm.mapping.MappingRegistry;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/**
 * Maps two small classes on Boot's thread for that while the main one reads the configuration: most of what the first mapping in a process costs is the
 * loading and linking of the mapper's own classes. What comes out is thrown away. Boot leaves it out with a single processor and in native images.
 */
final class MapperPreinitializer implements BackgroundPreinitializer {

    @Override
    public void preinitialize() {
        MappingRegistry.of(Sample.class, Part.class);
    }

    @Entity
    static class Sample {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @Version
        int version;

        String name = "";
        BigDecimal amount = BigDecimal.ZERO;
        Instant since = Instant.EPOCH;

        @OneToMany(mappedBy = "sample", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Part> parts = new ArrayList<>();
    }

    @Entity
    static class Part {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @Enumerated(EnumType.STRING)
        FetchType kind = FetchType.LAZY;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Sample sample;
    }
}
