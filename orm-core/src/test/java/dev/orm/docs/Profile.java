package dev.orm.docs;

import dev.orm.annotation.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;

@Entity
class Profile {

    record Preferences(String theme, boolean news) {}

    record Weight(long grams) {

        static Weight of(String text) {
            return new Weight(Long.parseLong(text.replace(" g", "")));
        }

        String text() {
            return grams + " g";
        }
    }

    @Id
    Long id;

    @Json
    Preferences preferences;

    @Json
    List<Map<String, Object>> history;

    List<String> tags;

    Weight weight;

    protected Profile() {}

    Profile(long id, Preferences preferences, List<Map<String, Object>> history, List<String> tags, Weight weight) {
        this.id = id;
        this.preferences = preferences;
        this.history = history;
        this.tags = tags;
        this.weight = weight;
    }
}
