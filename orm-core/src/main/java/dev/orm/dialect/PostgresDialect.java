package dev.orm.dialect;
final class PostgresDialect { static final Dialect INSTANCE = null; }
