package dev.orm.demo.desk;

/** What was entered for an order does not hold; names the field, as {@code lines[0].quantity}. */
public class InvalidOrderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidOrderException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the request. */
    public String field() {
        return field;
    }
}
