package shop;

import jakarta.persistence.*;
import java.util.*;

@Embeddable class Line {

    @ElementCollection
    List<String> notes;
}

@Entity class Customer {

    @Id
    Long id;

    @ElementCollection
    // error: Customer.lines holds Line, an embeddable with a collection of its own, whose rows nothing could refer to. Make it an entity, or move that collection to the entity.
    List<Line> lines;
}
