package dev.orm.schema.catalog;

import dev.orm.sql.render.Literals;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes types of H2 from what its information schema says of them in pieces; belongs to one reading. */
final class H2Types {

    private static final long NO_LENGTH = 1_000_000_000;
    private static final int NO_DIGITS = 100_000;
    private static final int NO_CARDINALITY = 65_536;

    private final Map<Place, Shape> elements = new HashMap<>();
    private final Map<Place, List<String>> enumValues = new HashMap<>();

    void element(CatalogRow row) throws SQLException {
        Place place = Place.read(row);
        elements.put(place, Shape.read(row));
    }

    void enumValue(CatalogRow row) throws SQLException {
        enumValues.computeIfAbsent(Place.read(row), unused -> new ArrayList<>()).add(row.text());
    }

    /** Reads the type of an object's part from the next columns of a row. */
    CatalogType type(CatalogObject owner, String kind, @Nullable CatalogObject domain, CatalogRow row)
            throws SQLException {
        Shape shape = Shape.read(row);
        JDBCType jdbcType = jdbcType(shape.name);
        if (domain != null) {
            return new CatalogType(quoted(domain), jdbcType, 0, 0, 0, domain);
        }
        int length = shape.length >= NO_LENGTH ? 0 : (int) shape.length;
        String text = text(shape, owner, kind);
        return switch (jdbcType) {
            case NUMERIC -> new CatalogType(text, jdbcType, 0, shape.digits, shape.scale, null);
            case TIME, TIME_WITH_TIMEZONE, TIMESTAMP, TIMESTAMP_WITH_TIMEZONE ->
                new CatalogType(text, jdbcType, 0, shape.fraction, 0, null);
            default -> new CatalogType(text, jdbcType, length, 0, 0, null);
        };
    }

    /** The values of a domain that is an enum type; empty for other domains. */
    List<String> enumValues(CatalogObject domain) {
        return enumValues.getOrDefault(new Place(domain, "DOMAIN", "TYPE"), List.of());
    }

    private String text(Shape shape, CatalogObject owner, String kind) {
        return switch (shape.name) {
            case "CHARACTER",
                    "CHARACTER VARYING",
                    "CHARACTER LARGE OBJECT",
                    "VARCHAR_IGNORECASE",
                    "BINARY",
                    "BINARY VARYING",
                    "BINARY LARGE OBJECT",
                    "JSON",
                    "JAVA_OBJECT" -> shape.length >= NO_LENGTH ? shape.name : shape.name + '(' + shape.length + ')';
            case "NUMERIC" -> "NUMERIC(" + shape.digits + ", " + shape.scale + ')';
            case "DECFLOAT" -> shape.digits >= NO_DIGITS ? "DECFLOAT" : "DECFLOAT(" + shape.digits + ')';
            case "TIME", "TIMESTAMP" -> shape.name + '(' + shape.fraction + ')';
            case "TIME WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE" ->
                shape.name.replaceFirst(" ", "(" + shape.fraction + ") ");
            case "INTERVAL" -> interval(shape);
            case "ENUM" -> enumText(enumValues.getOrDefault(new Place(owner, kind, shape.identifier), List.of()));
            case "ARRAY" -> arrayText(shape, owner, kind);
            case "GEOMETRY" -> shape.geometry;
            default -> shape.name;
        };
    }

    private static String interval(Shape shape) {
        String fields = shape.interval;
        if (fields.equals("SECOND")) {
            return "INTERVAL SECOND(" + shape.intervalDigits + ", " + shape.fraction + ')';
        }
        int to = fields.indexOf(" TO ");
        String first = to < 0 ? fields : fields.substring(0, to);
        String rest = to < 0 ? "" : fields.substring(to);
        return "INTERVAL " + first + '(' + shape.intervalDigits + ')' + rest
                + (rest.endsWith("SECOND") ? "(" + shape.fraction + ")" : "");
    }

    private static String enumText(List<String> values) {
        return values.stream().map(Literals::text).collect(Collectors.joining(", ", "ENUM(", ")"));
    }

    private String arrayText(Shape shape, CatalogObject owner, String kind) {
        Shape element = elements.get(new Place(owner, kind, shape.identifier));
        String suffix = shape.cardinality >= NO_CARDINALITY ? " ARRAY" : " ARRAY[" + shape.cardinality + ']';
        return element == null ? "ARRAY" : text(element, owner, kind) + suffix;
    }

    private static String quoted(CatalogObject domain) {
        return quoted(domain.schema()) + '.' + quoted(domain.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static JDBCType jdbcType(String name) {
        return switch (name) {
            case "BOOLEAN" -> JDBCType.BOOLEAN;
            case "TINYINT" -> JDBCType.TINYINT;
            case "SMALLINT" -> JDBCType.SMALLINT;
            case "INTEGER" -> JDBCType.INTEGER;
            case "BIGINT" -> JDBCType.BIGINT;
            case "REAL" -> JDBCType.REAL;
            case "DOUBLE PRECISION" -> JDBCType.DOUBLE;
            case "NUMERIC", "DECFLOAT" -> JDBCType.NUMERIC;
            case "CHARACTER" -> JDBCType.CHAR;
            case "CHARACTER VARYING", "VARCHAR_IGNORECASE" -> JDBCType.VARCHAR;
            case "CHARACTER LARGE OBJECT" -> JDBCType.CLOB;
            case "BINARY", "BINARY VARYING" -> JDBCType.VARBINARY;
            case "BINARY LARGE OBJECT" -> JDBCType.BLOB;
            case "DATE" -> JDBCType.DATE;
            case "TIME" -> JDBCType.TIME;
            case "TIME WITH TIME ZONE" -> JDBCType.TIME_WITH_TIMEZONE;
            case "TIMESTAMP" -> JDBCType.TIMESTAMP;
            case "TIMESTAMP WITH TIME ZONE" -> JDBCType.TIMESTAMP_WITH_TIMEZONE;
            case "ARRAY" -> JDBCType.ARRAY;
            default -> JDBCType.OTHER;
        };
    }

    /** Where a type stands: the part of a table or domain. */
    private record Place(CatalogObject owner, String kind, String part) {

        static Place read(CatalogRow row) throws SQLException {
            return new Place(row.object(), row.text(), row.text());
        }
    }

    /** What the information schema says of a type. */
    private record Shape(
            String name,
            long length,
            int digits,
            int scale,
            int fraction,
            String interval,
            int intervalDigits,
            int cardinality,
            String geometry,
            String identifier) {

        static Shape read(CatalogRow row) throws SQLException {
            String name = row.text();
            long length = row.number();
            int digits = row.integer();
            int scale = row.integer();
            int fraction = row.integer();
            String interval = String.valueOf(row.optionalText());
            int intervalDigits = row.integer();
            int cardinality = row.integer();
            String geometry = geometry(row.optionalText(), row.optionalNumber());
            return new Shape(
                    name, length, digits, scale, fraction, interval, intervalDigits, cardinality, geometry, row.text());
        }

        private static String geometry(@Nullable String type, @Nullable Long srid) {
            if (type == null && srid == null) {
                return "GEOMETRY";
            }
            return "GEOMETRY(" + (type == null ? "GEOMETRY" : type) + (srid == null ? "" : ", " + srid) + ')';
        }
    }
}
