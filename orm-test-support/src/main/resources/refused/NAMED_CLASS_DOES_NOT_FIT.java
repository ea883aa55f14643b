package shop;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {

    @Id
    Long id;

    @ManyToOne(targetEntity = Customer.class)
    // error: Customer.place names Customer by targetEntity, and is declared to hold Place, which that is not. Remove targetEntity, or declare the attribute with that class.
    Place place;

    @OneToMany(targetEntity = Customer.class)
    // error: Customer.places names Customer by targetEntity, and is declared to hold Place, which that is not. Remove targetEntity, or declare the attribute with that class.
    List<Place> places;

    @ElementCollection(targetClass = Integer.class)
    // error: Customer.words names Integer by targetClass, and is declared to hold String, which that is not. Remove targetClass, or declare the attribute with that class.
    List<String> words;

    @ManyToOne(targetEntity = Place.class)
    Object anything;
}

@Entity class Place {

    @Id
    Long id;
}
