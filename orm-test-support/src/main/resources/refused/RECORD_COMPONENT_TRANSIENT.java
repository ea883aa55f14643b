package shop;

import jakarta.persistence.*;
import java.util.*;

@Embeddable record Money(
        int cents,
        // error: Money.note is @Transient, but a record is rebuilt from all its components. Remove the component, or make Money a class.
        @Transient String note) {}
