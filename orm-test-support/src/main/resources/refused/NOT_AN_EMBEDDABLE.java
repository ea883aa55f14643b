package shop;

import jakarta.persistence.*;
import java.util.*;

class Place {

    String city;
}

@Entity class User {

    @Id
    Long id;

    @Embedded
    // error: User.home is embedded, but Place is no @Embeddable. Annotate Place, or map its values one by one.
    Place home;
}
