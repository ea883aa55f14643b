package dev.orm.session;

import jakarta.persistence.Embeddable;

/** The place of a parcel in its region. */
@Embeddable
record ParcelId(String region, int number) {}
