package dev.orm.demo.web;

import org.jspecify.annotations.Nullable;

/**
 * What a button within the form of an order does before anything is saved.
 *
 * @param add the offer to add a line of, or null
 * @param remove the place of the line to take out, from 0, or null
 */
record DraftAction(@Nullable String add, @Nullable Integer remove) {

    void applyTo(OrderForm form) {
        if (add != null) {
            form.add(add);
        }
        if (remove != null) {
            form.remove(remove);
        }
    }
}
