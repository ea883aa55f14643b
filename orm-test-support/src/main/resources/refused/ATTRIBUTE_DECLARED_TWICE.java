package shop;

import jakarta.persistence.*;
import java.util.*;

@MappedSuperclass class Named {

    String name;
}

@Entity class User extends Named {

    @Id
    Long id;

    // error: User.name is declared in Named and again in User: both would be one column. Rename one, or mark it @Transient.
    String name;
}
