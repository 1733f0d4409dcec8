package dev.merlon.engine.fact.word;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What names in a contract tell beside the data they hold; the words are in vocabulary.yaml. Immutable.
public final class Vocabulary {

    private static final int NAMES_KEPT = 200_000;

    private final WordSplitter splitter;
    private final Map<Trait, Phrases> traits = new EnumMap<>(Trait.class);
    private final Map<String, BitSet> byPhrase;
    private final List<Action> flows;
    private final List<Action> costly;
    private final Map<String, Action> signs;
    private final Set<String> nonProduction;
    private final Set<String> readScopes;
    private final Set<String> writeScopes;
    private final Set<String> verbs;

    private Vocabulary(WordFile file, WordSplitter splitter) {
        this.splitter = splitter;
        var names = file.child("names");
        for (var trait : Trait.values()) {
            traits.put(trait, Phrases.of(names.child(trait.key()), splitter));
        }
        var all = new ArrayList<Action>();
        this.flows = actions(file.child("flows"), all);
        this.costly = actions(file.child("costly"), all);
        this.signs =
                actions(file.child("signs"), all).stream().collect(Collectors.toUnmodifiableMap(Action::name, a -> a));
        this.byPhrase = byPhrase(all);
        this.nonProduction = Set.copyOf(file.texts("nonProduction"));
        this.readScopes = Set.copyOf(file.texts("readScopes"));
        this.writeScopes = Set.copyOf(file.texts("writeScopes"));
        this.verbs = file.texts("verbs").stream()
                .map(verb -> String.join(" ", splitter.words(verb)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// With the built-in words.
    public static Vocabulary standard() {
        return of(WordFile.builtIn("data-classes.yaml"));
    }

    /// With the built-in words, those that names are split by already read.
    ///
    /// @param words  data-classes.yaml
    public static Vocabulary of(WordFile words) {
        var joined = words.child("joined").pairs();
        return new Vocabulary(WordFile.builtIn("vocabulary.yaml"), new WordSplitter(joined));
    }

    private List<Action> actions(WordFile node, List<Action> all) {
        var from = all.size();
        for (var name : node.keys()) {
            all.add(Action.of(all.size(), name, node.child(name), splitter));
        }
        return List.copyOf(all.subList(from, all.size()));
    }

    private static Map<String, BitSet> byPhrase(List<Action> all) {
        var byPhrase = new HashMap<String, BitSet>();
        for (var action : all) {
            for (var phrase : action.phrases().wanted()) {
                byPhrase.computeIfAbsent(phrase, _ -> new BitSet()).set(action.index());
            }
        }
        return byPhrase;
    }

    /// What names say about an endpoint: its signs are sought once, by the phrases that its texts have.
    ///
    /// @param texts     each part of its path, its path as a whole, its operationId
    /// @param onObject  its path has a parameter
    public Action.Deed deed(String method, boolean write, boolean onObject, List<Grams> texts) {
        var candidates = new BitSet();
        for (var text : texts) {
            mark(text.whole(), candidates);
            text.all().forEach(phrase -> mark(phrase, candidates));
        }
        return new Action.Deed(method, write, onObject, List.copyOf(texts), candidates);
    }

    private void mark(String phrase, BitSet candidates) {
        var actions = byPhrase.get(phrase);
        if (actions != null) {
            candidates.or(actions);
        }
    }

    public List<String> words(String name) {
        return splitter.words(name);
    }

    /// The business flows that an endpoint takes part in, in the file's order.
    public List<String> flows(Action.Deed deed) {
        return flows.stream().filter(flow -> flow.fits(deed)).map(Action::name).toList();
    }

    /// What a call of the endpoint costs money or much work for.
    public List<String> costly(Action.Deed deed) {
        return costly.stream().filter(cost -> cost.fits(deed)).map(Action::name).toList();
    }

    /// @throws IllegalArgumentException where the file has no such sign
    public boolean sign(String name, Action.Deed deed) {
        var action = signs.get(name);
        if (action == null) {
            throw new IllegalArgumentException("no such sign: " + name);
        }
        return action.fits(deed);
    }

    /// True where a part of a host name says that it is no production server.
    public boolean nonProduction(String host) {
        return List.of(host.split("[.-]")).stream()
                .anyMatch(part -> nonProduction.contains(part.replaceAll("\\d+$", "")));
    }

    /// True where a scope asks for reading and for nothing else.
    public boolean readScope(String scope) {
        var words = splitter.words(scope);
        return words.stream().anyMatch(readScopes::contains) && words.stream().noneMatch(writeScopes::contains);
    }

    /// True where the words, a part of a path, say what is done.
    public boolean verb(List<String> words) {
        return !words.isEmpty() && (verbs.contains(words.getFirst()) || verbs.contains(String.join(" ", words)));
    }

    /// A run over one contract, which remembers the names that it has seen. Thread-safe.
    public Run run() {
        return new Run();
    }

    /// Remembers the traits of names: the same ones come again and again.
    public final class Run {

        private final Map<String, Set<Trait>> met = new ConcurrentHashMap<>();

        private Run() {}

        public Set<Trait> traits(String name) {
            var known = met.get(name);
            if (known == null) {
                known = find(name);
                if (met.size() < NAMES_KEPT) {
                    met.put(name, known);
                }
            }
            return known;
        }
    }

    private Set<Trait> find(String name) {
        var words = Grams.of(splitter.words(name));
        var found = EnumSet.noneOf(Trait.class);
        traits.forEach((trait, phrases) -> {
            if (phrases.match(words)) {
                found.add(trait);
            }
        });
        if (name.equals("_method")) {
            found.add(Trait.METHOD_OVERRIDE);
        }
        return found;
    }
}
