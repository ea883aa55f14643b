package dev.orm.demo.desk;

/** A parameter of a request is none of the values there are; the message says which there are. */
public class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String message) {
        super(message);
    }
}
