package dev.orm.docs;

import dev.orm.annotation.JoinCondition;
import dev.orm.annotation.WriteOnly;
import dev.orm.sql.Condition;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody one knows, with values in tables of their own. */
@Entity
public class Contact {

    @Id
    private long id;

    @ElementCollection
    private Set<String> tags = new HashSet<>();

    @ElementCollection
    @OrderColumn
    private List<Phone> phones = new ArrayList<>();

    @ElementCollection
    @MapKeyColumn(name = "service")
    @Column(name = "account")
    private Map<String, String> accounts = new HashMap<>();

    @OneToMany
    @JoinCondition
    private List<Reminder> urgent = new ArrayList<>();

    @OneToMany(mappedBy = "contact")
    @WriteOnly
    private Collection<Reminder> reminders = new ArrayList<>();

    protected Contact() {}

    public Contact(long id) {
        this.id = id;
    }

    static Condition urgent(Contact_ contact, Reminder_ reminder) {
        return reminder.contactId.eq(contact.id).and(reminder.priority.gt(7));
    }

    public List<Reminder> getUrgent() {
        return urgent;
    }

    public Set<String> getTags() {
        return tags;
    }

    public List<Phone> getPhones() {
        return phones;
    }

    public Map<String, String> getAccounts() {
        return accounts;
    }

    /** A number and what it is for. */
    @Embeddable
    public record Phone(String number, String use) {}
}
