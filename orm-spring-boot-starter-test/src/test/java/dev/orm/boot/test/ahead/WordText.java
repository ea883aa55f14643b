package dev.orm.boot.test.ahead;

/** What a query selects of words. */
public record WordText(String text) {}
