package shop;

import jakarta.persistence.*;
import java.util.*;

@Embeddable class Place {

    String name;

    // error: Place.within makes Place a part of itself: its columns would have no end. Use a relation to an entity instead.
    Place within;
}
