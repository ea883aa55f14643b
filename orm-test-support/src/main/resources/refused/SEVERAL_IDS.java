package shop;

import jakarta.persistence.*;
import java.util.*;

// error: Line has 2 @Id attributes (orderId, number) and no @IdClass: find needs one object for them. Add @IdClass, or gather them in an @EmbeddedId.
@Entity class Line {

    @Id
    long orderId;

    @Id
    int number;
}
