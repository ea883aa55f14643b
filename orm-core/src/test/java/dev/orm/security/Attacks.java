package dev.orm.security;

import java.util.SortedMap;
import java.util.TreeMap;

/** Collects attacks by the signatures of the methods they are on. */
final class Attacks {

    private final SortedMap<String, NameAttack> all = new TreeMap<>();

    /** One attack on methods that do the same. */
    Attacks on(NameAttack attack, String... methods) {
        for (String method : methods) {
            if (all.put(method, attack) != null) {
                throw new IllegalArgumentException(method + " has two attacks");
            }
        }
        return this;
    }

    Attacks and(Attacks others) {
        others.all.forEach((method, attack) -> on(attack, method));
        return this;
    }

    SortedMap<String, NameAttack> all() {
        return all;
    }
}
