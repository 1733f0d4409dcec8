package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.fact.word.WordSplitter;
import dev.merlon.engine.model.DataClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells the classes of data of a value from its name, type, format, pattern, example, description and surroundings.
/// All words are in data-classes.yaml. A name speaks first; a description only where the name says nothing, or where
/// it says that the value only refers to the data.
public final class DataClassifier {

    private static final int NAMES_KEPT = 200_000;

    private record Carried(
            DataClass from, Set<String> within, Set<String> near, Set<String> notWithin, DataGuess guess) {

        boolean fits(Map<DataClass, DataGuess> best, Set<String> holders, Set<String> around) {
            return best.containsKey(from)
                    && (within.isEmpty() || within.stream().anyMatch(holders::contains))
                    && (near.isEmpty() || near.stream().anyMatch(around::contains))
                    && notWithin.stream().noneMatch(around::contains);
        }
    }

    private final Surroundings surroundings;
    private final NameReader reader;
    private final NameRules names;
    private final List<Carried> carried;
    private final Map<String, DataGuess> formats = new HashMap<>();
    private final List<ValueRule> examples;
    private final List<ValueRule> patterns;
    private final List<ValueRule> descriptions;
    private final List<Pattern> references;

    private DataClassifier(WordFile file) {
        var splitter = new WordSplitter(file.child("joined").pairs());
        this.surroundings = new Surroundings(file, splitter);
        var rules = file.children("rules").stream()
                .map(node -> NameRule.of(node, splitter, surroundings))
                .toList();
        var known = new HashSet<>(surroundings.holders());
        rules.forEach(rule -> rule.addWords(known));
        this.reader = new NameReader(file, splitter.knowing(known), surroundings.holders());
        this.names = new NameRules(rules, reader);
        this.carried = file.children("carried").stream().map(this::carried).toList();
        file.children("formats").forEach(node -> formats.put(node.text("format"), NameRule.guess(node)));
        this.examples = values(file, "examples");
        this.patterns = values(file, "patterns");
        this.descriptions = values(file, "descriptions");
        this.references = file.texts("references").stream()
                .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /// With the built-in words.
    public static DataClassifier standard() {
        return of(WordFile.builtIn("data-classes.yaml"));
    }

    /// @param words  data-classes.yaml
    public static DataClassifier of(WordFile words) {
        return new DataClassifier(words);
    }

    private static List<ValueRule> values(WordFile file, String key) {
        return file.children(key).stream().map(ValueRule::of).toList();
    }

    private Carried carried(WordFile node) {
        return new Carried(
                DataClass.ofWord(node.text("from")).orElseThrow(),
                surroundings.words(node.texts("within")),
                surroundings.words(node.texts("near")),
                surroundings.words(node.texts("notWithin")),
                NameRule.guess(node));
    }

    /// A run over one contract, which remembers the names that it has seen. Not thread-safe.
    public Run run() {
        return new Run();
    }

    /// One value on its own.
    public List<DataGuess> classify(Described value) {
        return run().classify(value);
    }

    /// Remembers which rules a name meets, and what values stand in: the same ones come again and again.
    public final class Run {

        private final Map<String, List<NameRules.Met>> met = new HashMap<>();
        private final Map<List<String>, Surroundings.Around> around = new HashMap<>();

        private Run() {}

        /// The classes of the value, each at most once with its best evidence, in the order of [DataClass]; an object
        /// has none itself, its properties have.
        public List<DataGuess> classify(Described value) {
            if (value.type().equals("object")) {
                return List.of();
            }
            var best = new EnumMap<DataClass, DataGuess>(DataClass.class);
            byName(value, best);
            var texts = !value.type().equals("boolean") && !value.choices();
            if (texts) {
                byShape(value, best);
            }
            if (best.isEmpty()) {
                if (texts
                        && value.type().equals("string")
                        && !value.description().isEmpty()) {
                    byDescription(value, best);
                }
            } else if ((best.containsKey(DataClass.FINANCIAL) || best.containsKey(DataClass.CREDENTIAL))
                    && refers(value)) {
                best.remove(DataClass.FINANCIAL);
                best.remove(DataClass.CREDENTIAL);
            }
            if (!best.isEmpty()) {
                carry(value, best);
            }
            return List.copyOf(best.values());
        }

        /// What a value stands in, with what its siblings tell: what has a birth date is a person, whatever it is
        /// called.
        ///
        /// @param given     the names of what holds it, the nearest first
        /// @param siblings  the names of all values that it holds
        public List<String> surroundings(List<String> given, Collection<String> siblings) {
            var told = new LinkedHashSet<String>();
            for (var sibling : siblings) {
                for (var candidate : met(sibling)) {
                    if (candidate.holder().isEmpty()
                            && !candidate.rule().tells().isEmpty()) {
                        told.add(candidate.rule().tells());
                    }
                }
            }
            if (told.isEmpty()) {
                return given;
            }
            var all = new ArrayList<>(given);
            all.addAll(Math.min(1, given.size()), told);
            return all;
        }

        private List<NameRules.Met> met(String name) {
            var known = met.get(name);
            if (known == null) {
                known = names.met(name.substring(lastDot(name) + 1));
                if (met.size() < NAMES_KEPT) {
                    met.put(name, known);
                }
            }
            return known;
        }

        private void byName(Described value, Map<DataClass, DataGuess> best) {
            var candidates = met(value.name());
            if (candidates.isEmpty()) {
                return;
            }
            var around = around(value);
            for (var candidate : candidates) {
                if (candidate.rule().fits(value, candidate.holder(), around)) {
                    keep(best, candidate.rule().guess());
                }
            }
        }

        private void carry(Described value, Map<DataClass, DataGuess> best) {
            var around = around(value);
            var holders = new HashSet<>(around.heads());
            holders.addAll(reader.words(value.name()));
            var words = new HashSet<>(around.words());
            words.addAll(holders);
            for (var rule : carried) {
                if (rule.fits(best, holders, words)) {
                    keep(best, rule.guess());
                }
            }
        }

        private Surroundings.Around around(Described value) {
            var places = places(value);
            var known = around.get(places);
            if (known == null) {
                known = surroundings.around(places);
                if (around.size() < NAMES_KEPT) {
                    around.put(places, known);
                }
            }
            return known;
        }
    }

    /// A dotted name brings its own surroundings: `airline.passenger.first_name`.
    private static List<String> places(Described value) {
        var dot = lastDot(value.name());
        if (dot < 0) {
            return value.surroundings();
        }
        var places = new ArrayList<String>();
        places.add(value.name().substring(0, dot));
        places.addAll(value.surroundings());
        return places;
    }

    private static int lastDot(String name) {
        return name.endsWith(".") ? -1 : name.lastIndexOf('.');
    }

    private void byShape(Described value, Map<DataClass, DataGuess> best) {
        var format = formats.get(value.format());
        if (format != null) {
            keep(best, format);
        }
        first(patterns, value.pattern(), best);
        first(examples, value.example(), best);
    }

    private static void first(List<ValueRule> rules, String text, Map<DataClass, DataGuess> best) {
        if (!text.isEmpty()) {
            rules.stream().filter(rule -> rule.fits(text)).findFirst().ifPresent(rule -> keep(best, rule.guess()));
        }
    }

    private void byDescription(Described value, Map<DataClass, DataGuess> best) {
        first(descriptions, value.description(), best);
        if (!best.isEmpty() && refers(value)) {
            best.clear();
        }
    }

    /// A text that begins with "The ID of the bank account" describes no bank account.
    private boolean refers(Described value) {
        return references.stream()
                .anyMatch(pattern -> pattern.matcher(value.description()).lookingAt());
    }

    private static void keep(Map<DataClass, DataGuess> best, DataGuess guess) {
        best.merge(guess.dataClass(), guess, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }
}
