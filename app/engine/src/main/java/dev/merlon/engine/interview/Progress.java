package dev.merlon.engine.interview;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How far an interview has come: which questions were put, in their order, and what became of each. Kept as
/// text in the workspace, so that a person can stop and go on later.
public record Progress(List<Step> steps) {

    public static final Progress NONE = new Progress(List.of());
    private static final int MOST = 2_000;

    /// What became of a question.
    public enum Became {
        ANSWERED,
        SKIPPED
    }

    /// @param settled  how many cells its answer settled; 0 where it was skipped
    /// @param moments  when its answers were given: several where it was answered for some places first
    public record Step(String fact, Became became, long settled, List<Instant> moments) {

        public Step {
            moments = List.copyOf(moments);
        }

        private String text() {
            return became.name().toLowerCase(Locale.ROOT) + " " + fact + " " + settled
                    + moments.stream().map(at -> " " + at).collect(Collectors.joining());
        }
    }

    public Progress {
        steps = List.copyOf(steps);
    }

    /// The key of the setting that keeps it.
    ///
    /// @param apis  ids; empty for all
    public static String key(Set<String> apis) {
        return apis.isEmpty()
                ? "interview"
                : "interview." + apis.stream().sorted().collect(Collectors.joining("+"));
    }

    /// Reads what [#text] wrote; lines that it does not know are passed over.
    public static Progress of(String text) {
        return new Progress(text.lines()
                .limit(MOST)
                .map(Progress::step)
                .flatMap(Optional::stream)
                .toList());
    }

    /// A line each: `answered endpoint.ownedObjects 12 2026-11-24T09:00:00Z`.
    public String text() {
        return steps.stream().map(Step::text).collect(Collectors.joining("\n"));
    }

    private static Optional<Step> step(String line) {
        var words = List.of(line.strip().split(" "));
        if (words.size() < 3 || !words.get(2).matches("\\d{1,9}")) {
            return Optional.empty();
        }
        try {
            var moments =
                    words.subList(3, words.size()).stream().map(Instant::parse).toList();
            var settled = Long.parseLong(words.get(2));
            return Arrays.stream(Became.values())
                    .filter(b -> b.name().equalsIgnoreCase(words.getFirst()))
                    .findFirst()
                    .map(b -> new Step(words.get(1), b, settled, moments));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// With the question put off.
    public Progress skipped(String fact) {
        return with(new Step(fact, Became.SKIPPED, 0, List.of()));
    }

    /// With the question answered.
    ///
    /// @param more  it was answered for other places before, and that stands
    public Progress answered(String fact, long settled, Instant at, boolean more) {
        var before = more ? step(indexOf(fact)).orElse(null) : null;
        var moments = new ArrayList<>(before == null ? List.<Instant>of() : before.moments());
        moments.add(at);
        return with(new Step(fact, Became.ANSWERED, settled + (before == null ? 0 : before.settled()), moments));
    }

    /// As the latest step; a question that was put before keeps its place.
    private Progress with(Step step) {
        var next = new ArrayList<>(steps);
        var at = indexOf(step.fact());
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
    public Progress whereKept(GivenAnswers given) {
        return new Progress(steps.stream()
                .filter(s -> s.became() == Became.SKIPPED
                        || !given.about(s.fact(), s.moments()).isEmpty())
                .toList());
    }

    /// Without what was put off.
    public Progress withoutSkipped() {
        return new Progress(
                steps.stream().filter(s -> s.became() != Became.SKIPPED).toList());
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
