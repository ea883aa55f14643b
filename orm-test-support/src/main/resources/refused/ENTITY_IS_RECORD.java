package shop;

import jakarta.persistence.*;
import java.util.*;

// error: Money is a record: an entity changes while a session holds it. Make it a class; records serve as @Embeddable and as query results.
@Entity record Money(@Id Long id) {}
