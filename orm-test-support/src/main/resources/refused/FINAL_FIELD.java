package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class User {

    @Id
    Long id;

    // error: User.name is final: it is assigned after the constructor has run. Remove final, or mark the field @Transient.
    final String name = "nobody";

    @Transient
    final String note = "";
}
