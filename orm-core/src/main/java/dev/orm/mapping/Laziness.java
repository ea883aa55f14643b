package dev.orm.mapping;

import dev.orm.annotation.LazyGroup;
import dev.orm.mapping.source.Member;
import jakarta.persistence.Basic;
import jakarta.persistence.FetchType;

/**
 * Whether queries leave an attribute out, and with which others it is loaded then.
 *
 * @param group empty for none
 */
record Laziness(boolean isLazy, String group) {

    static final Laziness EAGER = new Laziness(false, "");

    static Laziness of(Member member) {
        Basic basic = member.annotation(Basic.class);
        LazyGroup group = member.annotation(LazyGroup.class);
        return basic == null || basic.fetch() != FetchType.LAZY
                ? EAGER
                : new Laziness(true, group == null ? "" : group.value());
    }
}
