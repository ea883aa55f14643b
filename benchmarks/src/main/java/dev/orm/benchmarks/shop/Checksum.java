package dev.orm.benchmarks.shop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A sum over values: equal for equal values in the same order. */
public final class Checksum {

    private final MessageDigest digest;

    /** The sum of nothing. */
    public Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds values by what they print. */
    public Checksum add(@Nullable Object... values) {
        for (Object value : values) {
            digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return this;
    }

    /** Adds all columns of a customer. */
    public Checksum add(CustomerValues row) {
        return add(row.id(), row.name(), row.email(), row.city(), row.balance(), row.since(), row.rating());
    }

    /** Adds all columns of a product. */
    public Checksum add(ProductValues row) {
        return add(row.id(), row.sku(), row.name(), row.category(), row.price(), row.stock(), row.released());
    }

    /** Adds all columns of an order, its customer, and its lines with their products. */
    public Checksum add(OrderValues row) {
        add(row.id(), row.reference(), row.status(), row.placedOn()).add(row.customer());
        lines(row.lines());
        return this;
    }

    private void lines(Collection<? extends LineValues> lines) {
        lines.stream()
                .sorted(Comparator.comparingInt(LineValues::position))
                .forEach(line -> add(line.id(), line.position(), line.quantity(), line.price())
                        .add(line.product()));
    }

    /** The sum so far; adding goes on from nothing. */
    public String take() {
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
