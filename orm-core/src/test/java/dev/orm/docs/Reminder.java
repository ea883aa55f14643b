package dev.orm.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Knows its contact as an object and by its key. */
@Entity
public class Reminder {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(name = "contact_id")
    private @Nullable Long contactId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private @Nullable Contact contact;

    private int priority;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Long getContactId() {
        return contactId;
    }

    public void setContactId(@Nullable Long contactId) {
        this.contactId = contactId;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public @Nullable Contact getContact() {
        return contact;
    }

    public void setContact(@Nullable Contact contact) {
        this.contact = contact;
    }
}
