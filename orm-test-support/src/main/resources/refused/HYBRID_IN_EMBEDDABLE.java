package shop;

import dev.orm.annotation.*;
import jakarta.persistence.*;

@Embeddable class Address {

    String city;

    @Hybrid
    // error: Address.label is @Hybrid in an embeddable, which is not supported. Move it to the entity.
    String label() {
        return "in " + city;
    }
}
