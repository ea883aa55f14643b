package dev.orm.type;

/** What kind of values a type has, where the JDBC type alone does not tell a dialect how to name, bind and read it. */
public enum TypeCategory {
    /** What {@link SqlType#jdbcType()} says. */
    BASIC,
    /** A type that the database knows by {@link SqlType#typeName()} and takes and gives as text. */
    NAMED,
    /** UUIDs. */
    UUID,
    /** JSON documents, as text for the driver. */
    JSON,
    /** Arrays of {@link SqlType#element()}. */
    ARRAY,
    /** A length of time in seconds, as {@link java.time.Duration} for the driver. */
    DURATION,
    /** A length of time in years, months and days, as {@link java.time.Period} for the driver. */
    PERIOD,
    /** An address of a host, as text for the driver. */
    INET,
    /** A range of {@link SqlType#element()}, as text for the driver. */
    RANGE,
    /** Several ranges of {@link SqlType#element()}, as text for the driver. */
    MULTIRANGE,
    /** An enum that the database knows by {@link SqlType#typeName()}, as the text of its constants for the driver. */
    ENUM,
    /** Bytes of which only a part is in memory at a time. */
    LARGE
}
