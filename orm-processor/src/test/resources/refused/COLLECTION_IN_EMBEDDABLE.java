package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;
}

@Embeddable class Team {

    @OneToMany
    // error: Team.members is a collection inside an embeddable, which is not supported. Move it to the entity.
    List<Customer> members;
}
