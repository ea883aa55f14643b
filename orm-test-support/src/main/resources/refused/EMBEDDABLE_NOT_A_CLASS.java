package shop;

import jakarta.persistence.*;
import java.util.*;

// error: Place is not a class or record: an @Embeddable is made of values. Make it a record, or a class.
@Embeddable interface Place {}
