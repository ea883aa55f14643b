package dev.orm.demo.desk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a list of customers can be sorted by. */
public enum CustomerSort {
    NAME("name", "Name", "name", CustomerRow::name, Function.identity()),
    BALANCE("balance", "Balance", "accountBalance", CustomerRow::balance, BigDecimal::new),
    NATION("nation", "Nation", "nation.name", CustomerRow::nation, Function.identity());

    private final String key;
    private final String label;
    private final String attribute;
    private final Function<CustomerRow, Object> value;
    private final Function<String, Object> parser;

    CustomerSort(
            String key,
            String label,
            String attribute,
            Function<CustomerRow, Object> value,
            Function<String, ? extends Object> parser) {
        this.key = key;
        this.label = label;
        this.attribute = attribute;
        this.value = value;
        this.parser = parser::apply;
    }

    /**
     * The sort of this key.
     *
     * @throws InvalidRequestException if there is none; the message lists the keys
     */
    public static CustomerSort of(String key) {
        return Arrays.stream(values())
                .filter(sort -> sort.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException("Customers can be sorted by "
                        + Arrays.stream(values()).map(CustomerSort::key).collect(Collectors.joining(", "))));
    }

    /** The name in addresses. */
    public String key() {
        return key;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }

    String attribute() {
        return attribute;
    }

    Object valueOf(CustomerRow row) {
        return value.apply(row);
    }

    Object parse(String text) {
        return parser.apply(text);
    }
}
