package shop;

import jakarta.persistence.*;
import java.util.*;

class Outer {

    // error: User is an inner class: it needs an instance of Outer to exist. Make it static.
    @Entity class User {

        @Id
        Long id;
    }
}
