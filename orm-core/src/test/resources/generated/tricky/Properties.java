package shop;

import jakarta.persistence.*;

/** A property whose name is no identifier. */
@Entity
public class Properties {

    private Long id;
    private String standard;

    @Id
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getDefault() {
        return standard;
    }

    public void setDefault(String value) {
        standard = value;
    }
}
