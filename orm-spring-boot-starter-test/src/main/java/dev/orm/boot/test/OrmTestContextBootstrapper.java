package dev.orm.boot.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Starts the application context of {@link OrmTest}. */
final class OrmTestContextBootstrapper extends TestSliceTestContextBootstrapper<OrmTest> {}
