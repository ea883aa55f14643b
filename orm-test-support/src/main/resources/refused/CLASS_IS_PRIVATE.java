package shop;

import jakarta.persistence.*;
import java.util.*;

class Outer {

    // error: User is private or inside a private class: generated code in its package must see it. Give it package visibility at least.
    @Entity private static class User {

        @Id
        Long id;
    }
}
