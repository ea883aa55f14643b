package dev.orm.type;

import static java.util.Map.entry;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    public static final SqlType<BigDecimal> DECIMAL = new DecimalType(0);
    public static final SqlType<BigInteger> BIG_INTEGER =
            converted(BigInteger.class, DECIMAL, BigDecimal::new, BigDecimal::toBigIntegerExact);
    public static final SqlType<String> STRING = new TextType();
    public static final SqlType<Character> CHARACTER =
            converted(Character.class, STRING, String::valueOf, SqlTypes::singleCharacter);
    public static final SqlType<byte[]> BYTES = new BytesType();

    /** Bytes that are streamed to the driver and from it. */
    public static final SqlType<LargeBytes> LARGE_BYTES = new LargeBytesType();

    public static final SqlType<java.util.UUID> UUID = new UuidType();
    public static final SqlType<LocalDate> DATE = BasicType.object(LocalDate.class, JDBCType.DATE);
    public static final SqlType<LocalTime> TIME = BasicType.object(LocalTime.class, JDBCType.TIME);
    public static final SqlType<LocalDateTime> TIMESTAMP = BasicType.object(LocalDateTime.class, JDBCType.TIMESTAMP);
    public static final SqlType<OffsetDateTime> OFFSET_TIMESTAMP = new OffsetTimestampType();
    public static final SqlType<Instant> INSTANT = new InstantType();

    /** Keeps the point in time, not the zone: values are read in UTC. */
    public static final SqlType<ZonedDateTime> ZONED_TIMESTAMP = converted(
            ZonedDateTime.class, INSTANT, ZonedDateTime::toInstant, instant -> instant.atZone(ZoneOffset.UTC));

    public static final SqlType<OffsetTime> OFFSET_TIME =
            BasicType.object(OffsetTime.class, JDBCType.TIME_WITH_TIMEZONE);
    public static final SqlType<Duration> DURATION = new DurationType();
    public static final SqlType<Period> PERIOD = new PeriodType();
    public static final SqlType<Year> YEAR = converted(Year.class, INTEGER, Year::getValue, Year::of);

    /** A month as the date of its first day. */
    public static final SqlType<YearMonth> YEAR_MONTH =
            converted(YearMonth.class, DATE, month -> month.atDay(1), SqlTypes::month);

    public static final SqlType<MonthDay> MONTH_DAY =
            converted(MonthDay.class, STRING, MonthDay::toString, MonthDay::parse);
    public static final SqlType<ZoneId> ZONE = converted(ZoneId.class, STRING, ZoneId::getId, ZoneId::of);
    public static final SqlType<ZoneOffset> ZONE_OFFSET =
            converted(ZoneOffset.class, STRING, ZoneOffset::getId, ZoneOffset::of);
    public static final SqlType<Currency> CURRENCY =
            converted(Currency.class, STRING, Currency::getCurrencyCode, Currency::getInstance);

    /** A locale as its language tag, such as {@code de-CH}. */
    public static final SqlType<Locale> LOCALE =
            converted(Locale.class, STRING, Locale::toLanguageTag, Locale::forLanguageTag);

    public static final SqlType<java.net.URI> URI =
            converted(java.net.URI.class, STRING, java.net.URI::toString, java.net.URI::create);

    /** Compared as text: to compare the URLs themselves would look up their hosts. */
    public static final SqlType<java.net.URL> URL = new UrlType();

    public static final SqlType<InetAddress> INET = new InetType();

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
            entry(LargeBytes.class, LARGE_BYTES),
            entry(java.util.UUID.class, UUID),
            entry(LocalDate.class, DATE),
            entry(LocalTime.class, TIME),
            entry(LocalDateTime.class, TIMESTAMP),
            entry(OffsetDateTime.class, OFFSET_TIMESTAMP),
            entry(Instant.class, INSTANT),
            entry(ZonedDateTime.class, ZONED_TIMESTAMP),
            entry(OffsetTime.class, OFFSET_TIME),
            entry(Duration.class, DURATION),
            entry(Period.class, PERIOD),
            entry(Year.class, YEAR),
            entry(YearMonth.class, YEAR_MONTH),
            entry(MonthDay.class, MONTH_DAY),
            entry(ZoneId.class, ZONE),
            entry(ZoneOffset.class, ZONE_OFFSET),
            entry(Currency.class, CURRENCY),
            entry(Locale.class, LOCALE),
            entry(java.net.URI.class, URI),
            entry(java.net.URL.class, URL),
            entry(InetAddress.class, INET));

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
     * An enum stored as a value of its constants, such as a code.
     *
     * @param value gives each constant a value of its own
     * @throws IllegalArgumentException if two constants have the same value
     */
    public static <E extends Enum<E>, D> SqlType<E> enumByValue(
            Class<E> type, SqlType<D> stored, Function<E, D> value) {
        return EnumType.byValue(type, stored, value);
    }

    /**
     * An enum stored in an enum type of the database, by the names of its constants.
     *
     * @param typeName the name of the database's type
     */
    public static <E extends Enum<E>> SqlType<E> nativeEnum(Class<E> type, String typeName) {
        return EnumType.named(type, typeName, Enum::name);
    }

    /**
     * A class stored as another type. Values of a class that can change are compared and copied by what is stored for
     * them.
     *
     * @param toStored turns a value into what is stored; never sees null
     * @param fromStored turns what was stored into a value; never sees null
     */
    public static <A, D> SqlType<A> converted(
            Class<A> javaType,
            SqlType<D> stored,
            Function<A, @Nullable D> toStored,
            Function<D, @Nullable A> fromStored) {
        return new ConvertedType<>(javaType, stored, toStored, fromStored);
    }

    /** Values of a class as JSON, by Jackson 3. Java's null is SQL NULL. */
    public static <T> SqlType<T> json(Class<T> javaType) {
        return new JsonType<>(javaType, javaType, JsonFormat.jackson());
    }

    /**
     * Values as JSON.
     *
     * @param javaType the class of the values
     * @param declared their type with its arguments, such as that of a field {@code Map<String, List<Item>>}
     */
    public static <T> SqlType<T> json(Class<T> javaType, Type declared, JsonFormat format) {
        return new JsonType<>(javaType, declared, format);
    }

    /** Lists in a column of an array type. */
    @SuppressWarnings("unchecked")
    public static <E> SqlType<List<E>> listOf(SqlType<E> element) {
        return new ArrayType<>((Class<List<E>>) (Class<?>) List.class, element, new Elements.OfList<>());
    }

    /** Sets in a column of an array type, in the order in which they were stored. */
    @SuppressWarnings("unchecked")
    public static <E> SqlType<Set<E>> setOf(SqlType<E> element) {
        return new ArrayType<>((Class<Set<E>>) (Class<?>) Set.class, element, new Elements.OfSet<>());
    }

    /**
     * Java arrays in a column of an array type.
     *
     * @param arrayClass such as {@code String[].class} or {@code int[].class}
     * @throws IllegalArgumentException if the class is none of an array, or one with other elements
     */
    public static <A, E> SqlType<A> arrayOf(Class<A> arrayClass, SqlType<E> element) {
        Class<?> component = arrayClass.getComponentType();
        if (component == null || find(component) != null && of(component).javaType() != element.javaType()) {
            throw new IllegalArgumentException(
                    arrayClass.getName() + " is no class of arrays of " + element + ": name one that is");
        }
        return new ArrayType<>(arrayClass, element, new Elements.OfArray<>(component));
    }

    /** Ranges, on databases that have them. */
    @SuppressWarnings("unchecked")
    public static <T extends Comparable<? super T>> SqlType<Range<T>> range(SqlType<T> element) {
        return new RangeType<>((Class<Range<T>>) (Class<?>) Range.class, TypeCategory.RANGE, element);
    }

    /** Lists of ranges that neither overlap nor touch, on databases that have them. */
    @SuppressWarnings("unchecked")
    public static <T extends Comparable<? super T>> SqlType<List<Range<T>>> multirange(SqlType<T> element) {
        return new RangeType<>((Class<List<Range<T>>>) (Class<?>) List.class, TypeCategory.MULTIRANGE, element);
    }

    /**
     * Values in columns of exactly the named type, such as {@code citext}, on every database.
     *
     * @param typeName the type as SQL; part of DDL and casts, so never one that comes from outside the program
     * @param type how values are bound and read; as text where the database has to convert them
     */
    public static <T> SqlType<T> unsafeExact(String typeName, SqlType<T> type) {
        return new ExactType<>(typeName, type);
    }

    /**
     * Values that SQL turns into others when they are written and read.
     *
     * @param write the SQL around a value that is written or compared, with {@code {0}} in its place
     * @param read the SQL around a column that is selected, with {@code {0}} in its place
     * @throws IllegalArgumentException if one of them has not exactly one such place
     */
    public static <T> SqlType<T> unsafeWrapped(SqlType<T> type, String write, String read) {
        return new WrappedType<>(type, write, read);
    }

    /**
     * The same type, which tells in the error for a refused value what the value was meant for.
     *
     * @param subject such as {@code Product.name}
     */
    public static <T> SqlType<T> described(SqlType<T> type, String subject) {
        return DescribedType.of(type, subject);
    }

    /** The type, naming where the value stands when it cannot be read. */
    public static <T> SqlType<T> describedRead(SqlType<T> type, String subject) {
        return DescribedType.ofRead(type, subject);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable SqlType<?> enumType(Class<?> type) {
        return type.isEnum() ? EnumType.byName((Class) type) : null;
    }

    private static YearMonth month(LocalDate date) {
        if (date.getDayOfMonth() != 1) {
            throw new MalformedValue("A column read as a month holds a date that is not the first of its month;"
                    + " map it as LocalDate or correct the rows");
        }
        return YearMonth.from(date);
    }

    private static Character singleCharacter(String text) {
        if (text.length() != 1) {
            throw new MalformedValue("A column read as one character holds a text of length " + text.length()
                    + "; map it as String or correct the rows");
        }
        return text.charAt(0);
    }
}
