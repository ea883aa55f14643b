package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class User {

    private enum Status {
        OPEN
    }

    @Id
    Long id;

    // error: User.status has the type Status, which is not visible in package shop. Give the type package visibility at least.
    Status status;
}
