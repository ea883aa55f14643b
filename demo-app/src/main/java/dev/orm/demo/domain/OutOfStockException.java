package dev.orm.demo.domain;

/** A supplier has fewer of a part than somebody wants. */
public class OutOfStockException extends OrderRuleException {

    private static final long serialVersionUID = 1L;

    public OutOfStockException(int available) {
        super("The supplier has only " + available + " of this part");
    }
}
