package dev.orm.spring.members;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

@Entity
public class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String firstname = "";
    private String lastname = "";
    private @Nullable Integer age;
    private LocalDate startDate = LocalDate.EPOCH;
    private boolean active;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Member sponsor;

    @OneToMany(mappedBy = "sponsor")
    private List<Member> guests = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "hobby")
    private Set<String> hobbies = new TreeSet<>();

    protected Member() {}

    public Member(String firstname, String lastname, @Nullable Integer age, LocalDate startDate, boolean active) {
        this.firstname = firstname;
        this.lastname = lastname;
        this.age = age;
        this.startDate = startDate;
        this.active = active;
    }

    public Member sponsoredBy(Member other) {
        sponsor = other;
        other.getGuests().add(this);
        return this;
    }

    public Member with(String hobby) {
        hobbies.add(hobby);
        return this;
    }

    public String getFirstname() {
        return firstname;
    }

    public List<Member> getGuests() {
        return guests;
    }

    @Override
    public String toString() {
        return firstname;
    }
}
