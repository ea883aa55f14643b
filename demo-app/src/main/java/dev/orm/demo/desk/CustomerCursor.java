package dev.orm.demo.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.ScrollPosition;

/** The customer beside which a page of the list begins, and which way it goes from there. */
record CustomerCursor(CustomerSort sort, boolean backward, Object value, long id) {

    static CustomerCursor after(CustomerSort sort, CustomerRow row) {
        return new CustomerCursor(sort, false, sort.valueOf(row), row.id());
    }

    static CustomerCursor before(CustomerSort sort, CustomerRow row) {
        return new CustomerCursor(sort, true, sort.valueOf(row), row.id());
    }

    /**
     * Reads a token.
     *
     * @throws InvalidRequestException if it was not made by {@link #token()} for this sort
     */
    static CustomerCursor parse(String token, CustomerSort sort) {
        List<String> values = PageToken.decode(token, 4);
        try {
            boolean backward = values.get(1).equals("before");
            if (!values.get(0).equals(sort.key()) || !backward && !values.get(1).equals("after")) {
                throw PageToken.invalid();
            }
            return new CustomerCursor(sort, backward, sort.parse(values.get(2)), Long.parseLong(values.get(3)));
        } catch (NumberFormatException notNumber) {
            throw PageToken.invalid();
        }
    }

    String token() {
        return PageToken.encode(
                List.of(sort.key(), backward ? "before" : "after", value.toString(), Long.toString(id)));
    }

    ScrollPosition position() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(sort.attribute(), value);
        keys.put("id", id);
        return backward ? ScrollPosition.backward(keys) : ScrollPosition.forward(keys);
    }
}
