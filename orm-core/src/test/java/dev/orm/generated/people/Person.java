package dev.orm.generated.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An attribute of every type. */
@Entity
public class Person extends Numbered<Long> {

    private String name;
    byte octet;
    short small;
    private int age;
    private long steps;
    private float ratio;
    private double weight;
    private boolean active;
    private char grade;
    private Integer points;
    protected Boolean confirmed;
    private Long count;
    private Double score;
    private BigDecimal balance;
    private byte[] photo;
    private Level level;
    private UUID token;
    private LocalDate born;
    private Instant seenAt;

    @Convert(converter = TagsConverter.class)
    private List<String> tags;

    @Convert(converter = YesNoConverter.class)
    private boolean subscribed;

    @Embedded
    private Address home;

    @AttributeOverride(name = "city", column = @Column(name = "work_city"))
    @AttributeOverride(name = "number", column = @Column(name = "work_number"))
    @AttributeOverride(name = "geo.latitude", column = @Column(name = "work_latitude"))
    @AttributeOverride(name = "geo.longitude", column = @Column(name = "work_longitude"))
    private Address work;

    private Money salary;

    @ManyToOne
    private Person boss;

    @OneToMany(mappedBy = "boss")
    private final List<Person> reports = new ArrayList<>();

    transient int visits;

    /** How far somebody got. */
    public enum Level {
        JUNIOR,
        SENIOR {
            @Override
            public boolean decides() {
                return true;
            }
        };

        public boolean decides() {
            return false;
        }
    }

    protected Person() {}

    public Person(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public byte[] getPhoto() {
        return photo;
    }

    public Address getHome() {
        return home;
    }

    public Money getSalary() {
        return salary;
    }

    void birthday(int... years) throws IllegalStateException {
        age += years.length;
    }

    public int getAge() {
        return age;
    }

    @Override
    public String toString() {
        return "Person " + name;
    }
}
