package dev.orm.session.cargo;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;

/** Goes with its crate, and lives on when it is taken out. Has a text that is loaded when it is used. */
@Entity
public class Held extends Crated {

    @Basic(fetch = FetchType.LAZY)
    private String text = "";

    protected Held() {}

    public Held(String name) {
        super(name);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
