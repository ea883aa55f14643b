package shop;

import dev.orm.annotation.*;
import jakarta.persistence.*;
import java.util.List;

@Entity class User {

    @Id
    Long id;

    @OneToMany
    @JoinCondition
    // error: User.friends has @JoinCondition, but there is no static method that makes its condition. Add: static Condition friends(User_ user, User_ other) { ... }
    List<User> friends;

    @ManyToOne
    @JoinCondition
    // error: User.city has @JoinCondition, but there is no static method that makes its condition. Add: static Condition city(User_ user, City_ city) { ... }
    City city;
}

@Entity class City {

    @Id
    Long id;
}
