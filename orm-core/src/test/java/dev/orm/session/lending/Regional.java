package dev.orm.session.lending;

/** Belongs to a region. */
public interface Regional {

    String getRegion();
}
