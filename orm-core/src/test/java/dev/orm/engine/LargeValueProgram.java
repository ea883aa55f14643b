package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.ValueColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.type.LargeBytes;
import dev.orm.type.SqlTypes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Writes one value of 64 MB and reads it again, in a process of its own whose heap holds it once at most. Prints whether it came back. */
final class LargeValueProgram {

    static final int LENGTH = 64 * 1024 * 1024;

    private static final Table FILM = Table.builder("film")
            .column(Column.builder("id", SqlTypes.LONG).build())
            .column(Column.builder("picture", SqlTypes.LARGE_BYTES).build())
            .build();
    private static final WholeColumn<Table, Long> ID = FILM.whole("id", Long.class);
    private static final ValueColumn<Table, LargeBytes> PICTURE = FILM.value("picture", LargeBytes.class);

    private LargeValueProgram() {}

    /**
     * Writes and reads.
     *
     * @param arguments the JDBC URL
     */
    public static void main(String[] arguments) throws IOException {
        try (Engine engine = Engine.create(arguments[0]);
                EngineConnection connection = engine.connect()) {
            MetaData.of(List.of(FILM), List.of()).createAll(engine);
            connection.execute(insertInto(FILM).columns(ID, PICTURE).values(1L, LargeBytes.of(LENGTH, Noise::new)));
            connection.commit();
            LargeBytes found = connection.execute(select(PICTURE)).one();
            boolean same = found.length() == LENGTH && checksum(found.open()) == checksum(new Noise());
            System.out.println(same ? "the same" : "another");
        }
    }

    private static long checksum(InputStream stream) throws IOException {
        CRC32 sum = new CRC32();
        try (stream) {
            byte[] part = new byte[8192];
            for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
                sum.update(part, 0, count);
            }
        }
        return sum.getValue();
    }

    /** Bytes that nothing makes smaller, the same ones each time. */
    private static final class Noise extends InputStream {

        private final SplittableRandom random = new SplittableRandom(4);
        private int rest = LENGTH;

        @Override
        public int read() {
            return rest-- > 0 ? random.nextInt() & 0xFF : -1;
        }
    }
}
