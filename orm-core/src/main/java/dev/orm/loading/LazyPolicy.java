package dev.orm.loading;

/** What happens when something that was not loaded is touched. */
public enum LazyPolicy {
    /** It is loaded, together with that of its siblings in the same result. */
    BATCH,
    /** As {@link #BATCH}, and the access is reported at WARN with the loader option that would have avoided it. */
    WARN,
    /** It is refused with a {@link LazyLoadingException}. */
    RAISE
}
