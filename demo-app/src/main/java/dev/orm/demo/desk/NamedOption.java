package dev.orm.demo.desk;

/** Something to choose in a form: its number and its name. */
public record NamedOption(long id, String name) {}
