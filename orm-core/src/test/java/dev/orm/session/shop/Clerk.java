package dev.orm.session.shop;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;

/** A listener that notes in the objects what it hears of them. */
public class Clerk {

    @PrePersist
    void beforeInsert(Dated dated) {
        dated.hear("before insert");
    }

    @PostPersist
    void afterInsert(Dated dated) {
        dated.hear("after insert");
    }

    @PreUpdate
    void beforeUpdate(Object dated) {
        ((Dated) dated).hear("before update");
    }

    @PostUpdate
    void afterUpdate(Dated dated) {
        dated.hear("after update");
    }

    @PreRemove
    void beforeDelete(Dated dated) {
        dated.hear("before delete");
    }

    @PostRemove
    void afterDelete(Dated dated) {
        dated.hear("after delete");
    }

    @PostLoad
    void loaded(Dated dated) {
        dated.hear("loaded");
    }
}
