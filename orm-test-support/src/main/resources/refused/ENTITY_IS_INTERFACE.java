package shop;

import jakarta.persistence.*;
import java.util.*;

// error: Named is an interface or annotation: only classes are stored. Annotate the class that implements it.
@Entity interface Named {
    String name();
}
