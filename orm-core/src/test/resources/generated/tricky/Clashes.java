package shop;

import jakarta.persistence.*;
import java.util.List;

/** Names that the metamodel and the access class use themselves. */
@Entity
public class Clashes {

    @Id
    private Long id;

    private String entity;
    private String value;
    private String slot;
    private String snapshot;
    private String row;
    private String columns;
    private String types;
    private String before;
    private String changes;
    private String owner;
    private String present;
    private String loader;
    private String path;
    private String source;
    private String CLASHES;
    private String homeCity;
    private String e;
    private Home home;

    @ManyToOne
    private Clashes parent;

    @ManyToOne
    private Clashes alias;

    @ManyToOne
    private Clashes target;

    @OneToMany
    private List<Clashes> isEmpty;

    @OneToMany
    private List<Clashes> many;

    public void load() {}

    public Object snapshot(Clashes other) {
        return other;
    }

    public String getEntity() {
        return entity;
    }

    /** Attributes whose names are taken inside the methods that read it. */
    @Embeddable
    public static class Home {

        private String city;
        private int owner;
        private int row;
        private boolean present;

        @ManyToOne
        private Clashes parent;
    }
}
