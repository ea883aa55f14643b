package dev.orm.session.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns boxes, which own relations of their own. */
@Entity
public class Shelf {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Box> boxes = new ArrayList<>();

    public Shelf() {}

    public Box box(String label) {
        Box box = new Box(this, label);
        boxes.add(box);
        return box;
    }

    public @Nullable Long getId() {
        return id;
    }

    public List<Box> getBoxes() {
        return boxes;
    }
}
