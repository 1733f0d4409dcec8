package dev.merlon.engine.fact.data;

import dev.merlon.engine.fact.word.Grams;
import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.fact.word.WordSplitter;
import dev.merlon.engine.model.DataClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells the classes of data of a value from its name, type, format, pattern, example, description and surroundings.
/// All words are in data-classes.yaml. A name speaks first; a description only where the name says nothing.
public final class DataClassifier {

    private static final int NAMES_KEPT = 200_000;

    private record Carried(DataClass from, Set<String> within, DataGuess guess) {}

    private final WordSplitter splitter;
    private final Surroundings surroundings;
    private final Set<String> tails;
    private final List<NameRule> names;
    private final List<Carried> carried;
    private final Map<String, DataGuess> formats = new HashMap<>();
    private final List<ValueRule> examples;
    private final List<ValueRule> patterns;
    private final List<ValueRule> descriptions;

    private DataClassifier(WordFile file) {
        this.splitter = new WordSplitter(file.child("joined").pairs());
        this.surroundings = new Surroundings(file, splitter);
        this.tails = Set.copyOf(file.texts("tails"));
        this.names = file.children("rules").stream()
                .map(node -> NameRule.of(node, splitter, surroundings))
                .toList();
        this.carried = file.children("carried").stream().map(this::carried).toList();
        file.children("formats").forEach(node -> formats.put(node.text("format"), NameRule.guess(node)));
        this.examples = file.children("examples").stream().map(ValueRule::of).toList();
        this.patterns = file.children("patterns").stream().map(ValueRule::of).toList();
        this.descriptions =
                file.children("descriptions").stream().map(ValueRule::of).toList();
    }

    /// With the built-in words.
    public static DataClassifier standard() {
        return new DataClassifier(WordFile.builtIn("data-classes.yaml"));
    }

    private Carried carried(WordFile node) {
        return new Carried(
                DataClass.ofWord(node.text("from")).orElseThrow(),
                surroundings.words(node.texts("within")),
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

    /// Remembers which rules a name meets: the same names come again and again.
    public final class Run {

        private final Map<String, List<NameRule>> met = new HashMap<>();

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
            if (texts && best.isEmpty()) {
                first(descriptions, value.description(), best);
            }
            if (!best.isEmpty()) {
                carry(value, best);
            }
            return List.copyOf(best.values());
        }

        private void byName(Described value, Map<DataClass, DataGuess> best) {
            var candidates = met.get(value.name());
            if (candidates == null) {
                candidates = candidates(value.name());
                if (met.size() < NAMES_KEPT) {
                    met.put(value.name(), candidates);
                }
            }
            if (candidates.isEmpty()) {
                return;
            }
            var places = places(value);
            var heads = surroundings.heads(places);
            var around = surroundings.all(places);
            candidates.stream()
                    .filter(rule -> rule.fits(value, heads, around))
                    .forEach(rule -> keep(best, rule.guess()));
        }
    }

    private List<NameRule> candidates(String name) {
        var last = name.substring(lastDot(name) + 1);
        var words = splitter.words(last);
        var cut = words.size();
        while (cut > 1 && tails.contains(words.get(cut - 1))) {
            cut--;
        }
        var whole = Grams.of(words);
        var shorter = Grams.of(words.subList(0, cut));
        var met = new ArrayList<NameRule>();
        for (var rule : names) {
            if (rule.phrases().match(whole)
                    || (cut < words.size() && rule.phrases().match(shorter))) {
                met.add(rule);
            }
        }
        return List.copyOf(met);
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

    private void carry(Described value, Map<DataClass, DataGuess> best) {
        var heads = new HashSet<>(surroundings.heads(places(value)));
        for (var rule : carried) {
            if (best.containsKey(rule.from()) && rule.within().stream().anyMatch(heads::contains)) {
                keep(best, rule.guess());
            }
        }
    }

    private static void keep(Map<DataClass, DataGuess> best, DataGuess guess) {
        best.merge(guess.dataClass(), guess, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }
}
