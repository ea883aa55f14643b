package shop;

import dev.orm.annotation.*;
import jakarta.persistence.*;

@Embeddable class Address {

    String city;

    @Computed
    // error: Address.label is @Computed in an embeddable, which is not supported. Move it to the entity.
    String label;
}
