package dev.merlon.engine.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How far an interview has come: which questions were put, in their order, and what became of each. Kept as text in the
/// workspace, so that a person can stop and go on later.
public record Progress(List<Step> steps) {

    public static final Progress NONE = new Progress(List.of());
    private static final int MOST = 2_000;

    /// What became of a question.
    public enum Became {
        ANSWERED,
        SKIPPED
    }

    /// @param settled  how many cells its answer settled; 0 where it was skipped
    public record Step(String fact, Became became, long settled) {}

    public Progress {
        steps = List.copyOf(steps);
    }

    /// The key of the setting that keeps it.
    ///
    /// @param apis  ids; empty for all
    public static String key(Set<String> apis) {
        return apis.isEmpty() ? "interview" : "interview." + apis.stream().sorted().collect(Collectors.joining("+"));
    }

    /// Reads what [#text] wrote; lines that it does not know are passed over.
    public static Progress of(String text) {
        return new Progress(text.lines()
                .limit(MOST)
                .map(Progress::step)
                .flatMap(Optional::stream)
                .toList());
    }

    /// A line each: `answered endpoint.ownedObjects 12`.
    public String text() {
        return steps.stream()
                .map(s -> s.became().name().toLowerCase(Locale.ROOT) + " " + s.fact() + " " + s.settled())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Step> step(String line) {
        var words = line.strip().split(" ");
        if (words.length != 3 || !words[2].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        for (var became : Became.values()) {
            if (became.name().equalsIgnoreCase(words[0])) {
                return Optional.of(new Step(words[1], became, Long.parseLong(words[2])));
            }
        }
        return Optional.empty();
    }

    /// With the question as the latest one; a question that was put before keeps its place.
    public Progress with(String fact, Became became, long settled) {
        var step = new Step(fact, became, settled);
        var next = new ArrayList<>(steps);
        var at = indexOf(fact);
        if (at < 0) {
            next.add(step);
        } else {
            next.set(at, step);
        }
        return new Progress(next);
    }

    /// The place of the question among the steps; -1 where it was not put.
    public int indexOf(String fact) {
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).fact().equals(fact)) {
                return i;
            }
        }
        return -1;
    }

    public Optional<Step> step(int index) {
        return index >= 0 && index < steps.size() ? Optional.of(steps.get(index)) : Optional.empty();
    }

    /// Without the steps whose answers somebody took back since.
    ///
    /// @param given  facts about which an answer is kept
    public Progress whereKept(Set<String> given) {
        return new Progress(steps.stream()
                .filter(s -> s.became() == Became.SKIPPED || given.contains(s.fact()))
                .toList());
    }

    /// Facts that were put off: they come last.
    public Set<String> skipped() {
        return steps.stream()
                .filter(s -> s.became() == Became.SKIPPED)
                .map(Step::fact)
                .collect(Collectors.toUnmodifiableSet());
    }

    public long answered() {
        return steps.stream().filter(s -> s.became() == Became.ANSWERED).count();
    }
}
