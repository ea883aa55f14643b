package dev.orm.boot.test.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes its set when somebody asks for it, and has getters that are no properties. */
@Entity
@Table(name = "doctors")
public class Doctor extends Titled {

    @ManyToMany(fetch = FetchType.EAGER)
    @JoinTable(
            name = "doctor_skills",
            joinColumns = @JoinColumn(name = "doctor_id"),
            inverseJoinColumns = @JoinColumn(name = "skill_id"))
    private @Nullable Set<Skill> skills;

    protected Set<Skill> getSkillsInternal() {
        if (skills == null) {
            skills = new HashSet<>();
        }
        return skills;
    }

    public List<String> getSkills() {
        return getSkillsInternal().stream().map(Skill::getName).sorted().toList();
    }

    public int getNumberOfSkills() {
        return getSkillsInternal().size();
    }

    public void add(Skill skill) {
        getSkillsInternal().add(skill);
    }
}
