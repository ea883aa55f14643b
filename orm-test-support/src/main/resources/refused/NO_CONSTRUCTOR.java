package shop;

import jakarta.persistence.*;
import java.util.*;

// error: User has no constructor without parameters: rows are read into an empty instance. Add: protected User() {}
@Entity class User {

    @Id
    Long id;

    User(Long id) {
        this.id = id;
    }
}

// error: Place has no constructor without parameters: rows are read into an empty instance. Add: protected Place() {}
@Embeddable class Place {

    String city;

    Place(String city) {
        this.city = city;
    }
}
