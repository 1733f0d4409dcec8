package dev.merlon.engine.reimport;

import dev.merlon.engine.reimport.Fingerprint.Trait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much alike two endpoints are.
///
/// For each trait the marks that both have are held against all marks of either (Jaccard), each mark weighed by how
/// rare it is among the API's endpoints, its inverse document frequency (K. Spärck Jones, 1972): that two endpoints
/// answer with the API's common error says nothing, that both take an IBAN says much. The score is the mean of the
/// traits that at least one of the two has, each with its weight; another method takes a third of it, and so
/// does another kind of address, such as a collection beside one of its items. Where method and path are the
/// same, half of what is missing to 1 is added: then little else than the operation id can have changed.
final class Likeness {

    private static final double OTHER_METHOD = 2.0 / 3;
    private static final double OTHER_ADDRESS = 2.0 / 3;
    private static final double SAME = 0.999;
    private static final double ALIKE = 0.5;

    private final Map<Trait, Map<String, Integer>> frequencies = new EnumMap<>(Trait.class);
    private final int endpoints;

    Likeness(Collection<Fingerprint> all) {
        endpoints = all.size();
        for (var fingerprint : all) {
            fingerprint.marks().forEach((trait, marks) -> {
                var ofTrait = frequencies.computeIfAbsent(trait, _ -> new HashMap<>());
                marks.forEach(mark -> ofTrait.merge(mark, 1, Integer::sum));
            });
        }
    }

    /// @param score  0 to 1
    /// @param why    what is alike, in words
    record Verdict(double score, String why) {}

    Verdict of(Fingerprint one, Fingerprint other) {
        var sum = 0.0;
        var weights = 0.0;
        var alike = new EnumMap<Trait, Double>(Trait.class);
        for (var trait : Trait.values()) {
            var mine = one.marks().getOrDefault(trait, Set.of());
            var others = other.marks().getOrDefault(trait, Set.of());
            if (!mine.isEmpty() || !others.isEmpty()) {
                var likeness = likeness(trait, mine, others);
                alike.put(trait, likeness);
                sum += trait.weight() * likeness;
                weights += trait.weight();
            }
        }
        var score = weights == 0 ? 0 : sum / weights;
        var kept =
                (one.method().equals(other.method()) ? 1 : OTHER_METHOD) * (one.addresses(other) ? 1 : OTHER_ADDRESS);
        var sure = one.sameAddress(other) ? (1 + score) / 2 : score * kept;
        return new Verdict(sure, why(one, other, alike));
    }

    private double likeness(Trait trait, Set<String> mine, Set<String> others) {
        var shared = 0.0;
        var all = 0.0;
        for (var mark : mine) {
            var weight = weight(trait, mark);
            all += weight;
            if (others.contains(mark)) {
                shared += weight;
            }
        }
        for (var mark : others) {
            if (!mine.contains(mark)) {
                all += weight(trait, mark);
            }
        }
        return all == 0 ? 0 : shared / all;
    }

    private double weight(Trait trait, String mark) {
        int seen = frequencies.getOrDefault(trait, Map.of()).getOrDefault(mark, 0);
        return Math.log((endpoints + 1.0) / (seen + 0.5));
    }

    private static String why(Fingerprint one, Fingerprint other, Map<Trait, Double> alike) {
        var same = new ArrayList<String>();
        var similar = new ArrayList<String>();
        if (one.method().equals(other.method())) {
            same.add(one.sameAddress(other) ? "method and path" : "method");
        }
        alike.forEach((trait, likeness) -> {
            if (trait == Trait.PATH && one.path().equals(other.path())) {
                return;
            }
            if (likeness >= SAME) {
                same.add(trait.word());
            } else if (likeness >= ALIKE) {
                similar.add(trait.word());
            }
        });
        var words = new ArrayList<String>();
        if (!same.isEmpty()) {
            words.add("same " + listed(same));
        }
        if (!similar.isEmpty()) {
            words.add("similar " + listed(similar));
        }
        return words.isEmpty() ? "little in common" : String.join("; ", words);
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
