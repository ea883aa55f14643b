package dev.orm.boot.autoconfigure.observation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is asked for when it is first needed, and then kept. Threads that need it at once may both ask. */
final class Remembered<T extends @Nullable Object> implements Supplier<T> {

    private final Supplier<T> source;
    private volatile @Nullable Known<T> known;

    private record Known<T extends @Nullable Object>(T value) {}

    Remembered(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Known<T> present = known;
        if (present == null) {
            present = new Known<>(source.get());
            known = present;
        }
        return present.value();
    }
}
