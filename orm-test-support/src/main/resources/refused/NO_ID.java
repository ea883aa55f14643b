package shop;

import jakarta.persistence.*;
import java.util.*;

// error: User has no @Id: a session tells its rows apart by it. Annotate an attribute with @Id or @EmbeddedId.
@Entity class User {

    String name;
}
