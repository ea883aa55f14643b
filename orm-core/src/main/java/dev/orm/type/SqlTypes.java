package dev.orm.type;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types there are for the classes of the JDK, and the ways to make further ones. */
public final class SqlTypes {

    public static final SqlType<Boolean> BOOLEAN =
            BasicType.primitive(Boolean.class, JDBCType.BOOLEAN, PreparedStatement::setBoolean, ResultSet::getBoolean);
    public static final SqlType<Byte> BYTE =
            BasicType.primitive(Byte.class, JDBCType.SMALLINT, PreparedStatement::setByte, ResultSet::getByte);
    public static final SqlType<Short> SHORT =
            BasicType.primitive(Short.class, JDBCType.SMALLINT, PreparedStatement::setShort, ResultSet::getShort);
    public static final SqlType<Integer> INTEGER =
            BasicType.primitive(Integer.class, JDBCType.INTEGER, PreparedStatement::setInt, ResultSet::getInt);
    public static final SqlType<Long> LONG =
            BasicType.primitive(Long.class, JDBCType.BIGINT, PreparedStatement::setLong, ResultSet::getLong);
    public static final SqlType<Float> FLOAT =
            BasicType.primitive(Float.class, JDBCType.REAL, PreparedStatement::setFloat, ResultSet::getFloat);
    public static final SqlType<Double> DOUBLE =
            BasicType.primitive(Double.class, JDBCType.DOUBLE, PreparedStatement::setDouble, ResultSet::getDouble);
    public static final SqlType<BigDecimal> DECIMAL = new DecimalType();
    public static final SqlType<BigInteger> BIG_INTEGER =
            converted(BigInteger.class, DECIMAL, BigDecimal::new, BigDecimal::toBigIntegerExact);
    public static final SqlType<String> STRING = new TextType();
    public static final SqlType<Character> CHARACTER =
            converted(Character.class, STRING, String::valueOf, SqlTypes::singleCharacter);
    public static final SqlType<byte[]> BYTES = new BytesType();
    public static final SqlType<java.util.UUID> UUID = new UuidType();
    public static final SqlType<LocalDate> DATE = BasicType.object(LocalDate.class, JDBCType.DATE);
    public static final SqlType<LocalTime> TIME = BasicType.object(LocalTime.class, JDBCType.TIME);
    public static final SqlType<LocalDateTime> TIMESTAMP = BasicType.object(LocalDateTime.class, JDBCType.TIMESTAMP);
    public static final SqlType<OffsetDateTime> OFFSET_TIMESTAMP = new OffsetTimestampType();
    public static final SqlType<Instant> INSTANT = converted(
            Instant.class, OFFSET_TIMESTAMP, instant -> instant.atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant);

    private static final Map<Class<?>, SqlType<?>> BY_CLASS = Map.ofEntries(
            entry(Boolean.class, BOOLEAN),
            entry(boolean.class, BOOLEAN),
            entry(Byte.class, BYTE),
            entry(byte.class, BYTE),
            entry(Short.class, SHORT),
            entry(short.class, SHORT),
            entry(Integer.class, INTEGER),
            entry(int.class, INTEGER),
            entry(Long.class, LONG),
            entry(long.class, LONG),
            entry(Float.class, FLOAT),
            entry(float.class, FLOAT),
            entry(Double.class, DOUBLE),
            entry(double.class, DOUBLE),
            entry(BigDecimal.class, DECIMAL),
            entry(BigInteger.class, BIG_INTEGER),
            entry(String.class, STRING),
            entry(Character.class, CHARACTER),
            entry(char.class, CHARACTER),
            entry(byte[].class, BYTES),
            entry(java.util.UUID.class, UUID),
            entry(LocalDate.class, DATE),
            entry(LocalTime.class, TIME),
            entry(LocalDateTime.class, TIMESTAMP),
            entry(OffsetDateTime.class, OFFSET_TIMESTAMP),
            entry(Instant.class, INSTANT));

    private SqlTypes() {}

    /**
     * The type of a class, null when there is none; enums are stored by name. A primitive class has the type of its
     * wrapper.
     */
    @SuppressWarnings("unchecked")
    public static <T> @Nullable SqlType<T> find(Class<T> javaType) {
        SqlType<?> type = BY_CLASS.get(javaType);
        return (SqlType<T>) (type == null ? enumType(javaType) : type);
    }

    /**
     * The type of a class.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <T> SqlType<T> of(Class<T> javaType) {
        SqlType<T> type = find(javaType);
        if (type == null) {
            throw new IllegalArgumentException("No SQL type is known for " + javaType.getName()
                    + "; store it through a converter (SqlTypes.converted, or @Convert on the attribute)");
        }
        return type;
    }

    /** An enum stored as the name of its constant. */
    public static <E extends Enum<E>> SqlType<E> enumByName(Class<E> type) {
        return EnumType.byName(type);
    }

    /** An enum stored as the position of its constant. */
    public static <E extends Enum<E>> SqlType<E> enumByOrdinal(Class<E> type) {
        return EnumType.byOrdinal(type);
    }

    /**
     * A class stored as another type.
     *
     * @param toStored turns a value into what is stored; never sees null
     * @param fromStored turns what was stored into a value; never sees null
     */
    public static <A, D> SqlType<A> converted(
            Class<A> javaType, SqlType<D> stored, Function<A, D> toStored, Function<D, A> fromStored) {
        return new ConvertedType<>(javaType, stored, toStored, fromStored);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable SqlType<?> enumType(Class<?> type) {
        return type.isEnum() ? EnumType.byName((Class) type) : null;
    }

    private static Character singleCharacter(String text) {
        if (text.length() != 1) {
            throw new IllegalStateException("A column read as one character holds a text of length " + text.length()
                    + "; map it as String or correct the rows");
        }
        return text.charAt(0);
    }
}
