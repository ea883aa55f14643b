package dev.orm.dialect;
final class H2Dialect { static final Dialect INSTANCE = null; }
