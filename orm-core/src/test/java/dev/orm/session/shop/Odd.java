package dev.orm.session.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that no database takes without quotes. */
@Entity
@Table(name = "`select \"\u65E5\u672C\"`")
public class Odd {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "`user`")
    private @Nullable Long id;

    @Column(name = "`Mixed \uD83D\uDE00 'Case'`", length = 40)
    private String name = "";

    @Column(name = "`order`")
    private int place;

    @ManyToOne
    @JoinColumn(name = "`from; --`")
    private @Nullable Odd parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<Odd> children = new ArrayList<>();

    protected Odd() {}

    public Odd(String name, int place) {
        this.name = name;
        this.place = place;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Odd getParent() {
        return parent;
    }

    public List<Odd> getChildren() {
        return children;
    }

    public void add(Odd child) {
        children.add(child);
        child.parent = this;
    }
}
