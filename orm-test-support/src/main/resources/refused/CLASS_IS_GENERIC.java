package shop;

import jakarta.persistence.*;
import java.util.*;

// error: Box has type parameters: a row does not say what they stand for. Move them to a @MappedSuperclass and fix them in the subclass.
@Entity class Box<T> {

    @Id
    Long id;

    T content;
}
