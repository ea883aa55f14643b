package dev.orm.demo.domain;

/** A rule of the sales desk forbids what was asked; the message is written for the person who asked. */
public class OrderRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OrderRuleException(String message) {
        super(message);
    }
}
