package dev.orm.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Measurements, by cell and round. Immutable. */
final class Results {

    /** What everything is relative to. */
    static final String FLOOR = "jdbc";

    private final Map<Cell, Map<Integer, List<Measurement>>> byCell = new LinkedHashMap<>();

    Results(List<Measurement> measurements) {
        for (Measurement each : measurements) {
            byCell.computeIfAbsent(each.cell(), cell -> new LinkedHashMap<>())
                    .computeIfAbsent(each.round(), round -> new ArrayList<>())
                    .add(each);
        }
    }

    Set<String> databases() {
        return names(Cell::database);
    }

    Set<String> implementations() {
        return names(Cell::implementation);
    }

    /** Workloads, those that grow with a size behind a colon. */
    Set<String> workloads() {
        return names(Cell::workload);
    }

    private Set<String> names(Function<Cell, String> name) {
        return byCell.keySet().stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The number of the fewest rounds that any cell has. */
    int rounds() {
        return byCell.values().stream().mapToInt(Map::size).min().orElse(0);
    }

    /** A cell's value: the median of its rounds, each the median of its iterations. */
    Optional<Double> value(Cell cell, ToDoubleFunction<Measurement> of) {
        List<Double> rounds = new ArrayList<>(byRound(cell, of).values());
        return rounds.isEmpty() ? Optional.empty() : Optional.of(Ratio.median(rounds));
    }

    /** A cell's values relative to another's in the same rounds; the noise is that of all cells of their workloads. */
    Optional<Ratio> ratio(Cell cell, Cell base, ToDoubleFunction<Measurement> of) {
        Set<Integer> rounds = new LinkedHashSet<>(byRound(cell, of).keySet());
        rounds.retainAll(byRound(base, of).keySet());
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        if (cell.equals(base)) {
            return Optional.of(new Ratio(1, Double.NaN, Double.NaN));
        }
        Set<Cell> cells = new LinkedHashSet<>(List.of(cell, base));
        byCell.keySet().stream().filter(each -> beside(each, cell, base)).forEach(cells::add);
        return Optional.of(new Rounds(cells.stream()
                        .map(each -> byRound(each, of))
                        .filter(values -> values.keySet().containsAll(rounds))
                        .map(values -> rounds.stream()
                                .mapToDouble(round -> Math.log(Objects.requireNonNull(values.get(round))))
                                .toArray())
                        .toList())
                .ratio());
    }

    private static boolean beside(Cell each, Cell cell, Cell base) {
        return each.database().equals(cell.database())
                && (each.workload().equals(cell.workload()) || each.workload().equals(base.workload()));
    }

    /** Relative to the floor. */
    Optional<Ratio> ratio(Cell cell, ToDoubleFunction<Measurement> of) {
        return ratio(cell, new Cell(cell.database(), cell.workload(), FLOOR), of);
    }

    private Map<Integer, Double> byRound(Cell cell, ToDoubleFunction<Measurement> of) {
        Map<Integer, Double> rounds = new LinkedHashMap<>();
        byCell.getOrDefault(cell, Map.of())
                .forEach((round, iterations) -> rounds.put(
                        round,
                        Ratio.median(iterations.stream().mapToDouble(of).boxed().toList())));
        return rounds;
    }
}
