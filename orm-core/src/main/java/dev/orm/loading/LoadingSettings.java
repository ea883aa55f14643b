package dev.orm.loading;

/**
 * How a session factory's sessions load.
 *
 * @param lazy what touching something unloaded does
 * @param batchSize how many siblings the first lazy load of something serves; each further one serves twice as many, and 1 loads for each object alone
 */
public record LoadingSettings(LazyPolicy lazy, int batchSize) {

    private static final LoadingSettings DEFAULTS = new LoadingSettings(LazyPolicy.BATCH, 100);

    public LoadingSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException("The batch size of lazy loading must be at least 1, not " + batchSize);
        }
    }

    public static LoadingSettings defaults() {
        return DEFAULTS;
    }
}
