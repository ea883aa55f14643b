package dev.orm.example;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "users")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String username;
    private @Nullable String email;

    protected User() {}

    public User(String username, String email) {
        this.username = username;
        this.email = email;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
