package shop;

import jakarta.persistence.*;
import java.util.*;

@Embeddable class Key {

    String value;

    @ElementCollection
    List<String> parts;
}

@Entity class Customer {

    @EmbeddedId
    // error: Customer.key is an id and Key has a collection: an id is made of values that never change. Move the collection to the entity.
    Key key;
}
