package dev.orm.sample.library;

/** The database that the application's settings name. */
final class LibraryOnH2Tests extends LibraryTests {}
