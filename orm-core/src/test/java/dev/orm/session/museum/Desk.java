package dev.orm.session.museum;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OrderColumn;
import java.util.List;

/** Who answers: a record without a column of its own. */
@Embeddable
public record Desk(@ElementCollection @OrderColumn List<Shift> shifts) {}
