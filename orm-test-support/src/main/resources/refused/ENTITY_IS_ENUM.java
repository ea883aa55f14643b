package shop;

import jakarta.persistence.*;
import java.util.*;

// error: Status is an enum: its constants cannot be rows. Use it as the type of an attribute, or write a class.
@Entity enum Status {
    OPEN
}
