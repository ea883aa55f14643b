package shop;

import jakarta.persistence.*;
import java.util.*;

// error: Place is abstract: a row could not be turned into one. Remove abstract, or make it a @MappedSuperclass.
@Embeddable abstract class Place {
    String city;
}
