package dev.orm.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What SQL does with rows, written as plain Java over lists. */
final class Rows {

    private Rows() {}

    /** Rows that agree in a key, NULL agreeing with NULL, in the order of their first rows. */
    static <T> Map<List<@Nullable Object>, List<T>> grouped(List<T> rows, Function<T, List<@Nullable Object>> key) {
        Map<List<@Nullable Object>, List<T>> groups = new LinkedHashMap<>();
        for (T row : rows) {
            groups.computeIfAbsent(key.apply(row), unused -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    static List<List<@Nullable Object>> distinct(List<List<@Nullable Object>> rows) {
        return new ArrayList<>(new LinkedHashSet<>(rows));
    }

    static List<List<@Nullable Object>> limited(
            List<List<@Nullable Object>> rows, @Nullable Integer offset, @Nullable Integer limit) {
        int from = Math.min(rows.size(), offset == null ? 0 : offset);
        int to = limit == null ? rows.size() : Math.min(rows.size(), from + limit);
        return rows.subList(from, to);
    }

    /** Compares values of one kind; NULL is first or last whatever the direction. */
    static Comparator<@Nullable Object> order(boolean descending, boolean nullsFirst) {
        return (left, right) -> {
            if (left == null || right == null) {
                int nulls = Boolean.compare(left == null, right == null);
                return nullsFirst ? -nulls : nulls;
            }
            int order = compare(left, right);
            return descending ? -order : order;
        };
    }

    /** Compares rows by all their values, one after the other. */
    static Comparator<List<@Nullable Object>> rowOrder(boolean descending, boolean nullsFirst) {
        Comparator<@Nullable Object> order = order(descending, nullsFirst);
        return (left, right) -> {
            for (int i = 0; i < left.size(); i++) {
                int result = order.compare(left.get(i), right.get(i));
                if (result != 0) {
                    return result;
                }
            }
            return 0;
        };
    }

    @SuppressWarnings("unchecked") // values of one kind have one class
    static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    static @Nullable Object sum(List<@Nullable Object> values) {
        List<Object> present = present(values);
        if (present.isEmpty()) {
            return null;
        }
        if (present.get(0) instanceof Long) {
            return present.stream().mapToLong(Long.class::cast).sum();
        }
        return present.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static @Nullable Object least(List<@Nullable Object> values) {
        return present(values).stream().min(Rows::compare).orElse(null);
    }

    static @Nullable Object greatest(List<@Nullable Object> values) {
        return present(values).stream().max(Rows::compare).orElse(null);
    }

    static List<Object> present(List<@Nullable Object> values) {
        List<Object> present = new ArrayList<>();
        for (Object value : values) {
            if (value != null) {
                present.add(value);
            }
        }
        return present;
    }
}
