package dev.orm.sample.catalog;

/**
 * The number of a book.
 *
 * @param digits thirteen digits, of which the last one checks the others
 */
public record Isbn(String digits) {

    /** @throws IllegalArgumentException if the digits are none of a book */
    public Isbn {
        if (!digits.matches("97[89][0-9]{10}") || sum(digits) % 10 != 0) {
            throw new IllegalArgumentException("An ISBN has 13 digits, of which the last one checks the others");
        }
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum;
    }

    @Override
    public String toString() {
        return digits;
    }
}
