package dev.merlon.engine.interview;

import dev.merlon.engine.rule.OpenCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All open questions, each merged over the endpoints that it concerns, in the order in which they are best asked.
///
/// @param questions  nobody was asked them yet; the one whose answer settles the most risk first
/// @param notKnown   those that somebody was asked and did not know, in the same order
public record Agenda(List<Question> questions, List<Question> notKnown) {

    private static final Comparator<Question> ORDER = Comparator.comparingDouble(Question::weight)
            .thenComparingInt(Question::risk)
            .reversed()
            .thenComparing(Question::fact);

    public Agenda {
        questions = List.copyOf(questions);
        notKnown = List.copyOf(notKnown);
    }

    public static Agenda of(OpenCells cells) {
        Map<String, List<OpenCells.Alike>> toAsk = new LinkedHashMap<>();
        Map<String, List<OpenCells.Alike>> asked = new LinkedHashMap<>();
        for (var group : cells.groups()) {
            for (var fact : group.unknown()) {
                var into = group.asked().contains(fact) ? asked : toAsk;
                into.computeIfAbsent(fact, _ -> new ArrayList<>()).add(group);
            }
        }
        return new Agenda(ordered(cells, toAsk), ordered(cells, asked));
    }

    private static List<Question> ordered(OpenCells cells, Map<String, List<OpenCells.Alike>> byFact) {
        return byFact.entrySet().stream()
                .map(e -> new Question(e.getKey(), cells, e.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /// The best question that is not put off.
    ///
    /// @param putOff  facts that are not to be asked now
    public Optional<Question> next(Set<String> putOff) {
        return questions.stream().filter(q -> !putOff.contains(q.fact())).findFirst();
    }

    /// The question about the fact, be it new or one that somebody did not know.
    public Optional<Question> about(String fact) {
        return Stream.concat(questions.stream(), notKnown.stream())
                .filter(q -> q.fact().equals(fact))
                .findFirst();
    }
}
