package dev.orm.demo.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;

/** The order after which a page of a customer's orders begins. */
record OrderCursor(LocalDate placedOn, long id) {

    static OrderCursor after(OrderRow row) {
        return new OrderCursor(row.placedOn(), row.id());
    }

    static OrderCursor parse(String token) {
        List<String> values = PageToken.decode(token, 2);
        try {
            return new OrderCursor(LocalDate.parse(values.get(0)), Long.parseLong(values.get(1)));
        } catch (DateTimeException | NumberFormatException wrongValue) {
            throw PageToken.invalid();
        }
    }

    static ScrollPosition position(@Nullable String token) {
        return token == null || token.isEmpty()
                ? ScrollPosition.keyset()
                : parse(token).position();
    }

    String token() {
        return PageToken.encode(List.of(placedOn.toString(), Long.toString(id)));
    }

    private ScrollPosition position() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("placedOn", placedOn);
        keys.put("id", id);
        return ScrollPosition.forward(keys);
    }
}
