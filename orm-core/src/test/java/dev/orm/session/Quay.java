package dev.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** An owner whose identifier has two parts. */
@Entity
@IdClass(Quay.Key.class)
class Quay {

    record Key(String harbor, int number) {}

    @Id
    @Column(length = 20)
    String harbor = "";

    @Id
    int number;

    @OneToMany(mappedBy = "quay")
    List<Barge> barges = new ArrayList<>();

    protected Quay() {}

    Quay(String harbor, int number) {
        this.harbor = harbor;
        this.number = number;
    }
}
