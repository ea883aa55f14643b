package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class User {

    @Id
    Long id;

    // error: The constructor of User without parameters declares checked exceptions: nothing could handle them while rows are read. Remove the throws clause.
    User() throws java.io.IOException {}
}
