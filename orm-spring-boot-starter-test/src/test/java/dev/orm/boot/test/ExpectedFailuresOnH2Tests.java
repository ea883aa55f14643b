package dev.orm.boot.test;

/** On the embedded database that takes the place of the application's. */
final class ExpectedFailuresOnH2Tests extends ExpectedFailures {}
