package dev.orm.schema.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Which parts of a table there is are which parts of the wanted one. What holds the same is the same whatever its name, because databases
 * and naming conventions make names up; what is left is paired by name.
 *
 * @param same     pairs that hold the same
 * @param replaced pairs that have a name in common and hold something else
 * @param surplus  what is there without being wanted
 * @param missing  what is wanted without being there
 */
record Pairs<T>(List<Pair<T>> same, List<Pair<T>> replaced, List<T> surplus, List<T> missing) {

    /** Two of a kind: the one that is there and the wanted one. */
    record Pair<T>(T live, T wanted) {}

    static <T> Pairs<T> of(List<T> live, List<T> wanted, Function<T, String> name, Function<T, Object> shape) {
        List<T> surplus = new ArrayList<>(live);
        List<T> missing = new ArrayList<>(wanted);
        List<Pair<T>> same = new ArrayList<>();
        take(
                surplus,
                missing,
                (a, b) -> name.apply(a).equals(name.apply(b)) && shape.apply(a).equals(shape.apply(b)),
                same);
        take(surplus, missing, (a, b) -> shape.apply(a).equals(shape.apply(b)), same);
        List<Pair<T>> replaced = new ArrayList<>();
        take(surplus, missing, (a, b) -> name.apply(a).equals(name.apply(b)), replaced);
        return new Pairs<>(same, replaced, surplus, missing);
    }

    private static <T> void take(List<T> live, List<T> wanted, BiPredicate<T, T> fits, List<Pair<T>> pairs) {
        for (Iterator<T> each = wanted.iterator(); each.hasNext(); ) {
            T one = each.next();
            T found = live.stream()
                    .filter(other -> fits.test(other, one))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                pairs.add(new Pair<>(found, one));
                live.remove(found);
                each.remove();
            }
        }
    }
}
