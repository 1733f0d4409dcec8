package dev.merlon.engine;

import dev.merlon.engine.fact.FactFinder;
import dev.merlon.engine.fact.FactOverlay;
import dev.merlon.engine.fact.cache.FactCache;
import dev.merlon.engine.fact.data.DataClassifier;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.job.Prepared;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.posture.PostureCalculator;
import dev.merlon.engine.rule.Judge;
import dev.merlon.engine.spec.ContractReader;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The parts that every workspace shares. What takes long to make is begun at once and waited for where it is first
/// needed, so that arguments are parsed and contracts read meanwhile.
final class Engine {

    private final Clock clock;
    private final String who;
    private final ContractReader reader = new ContractReader();
    private final FactOverlay overlay = new FactOverlay();
    private final Prepared<Library> library;
    private final Prepared<FactFinder> finder;
    private final Prepared<Court> court;
    private final boolean judgesAhead;
    private final @Nullable FactCache cache;

    /// What judges by the library.
    private record Court(Judge judge, PostureCalculator calculator) {
        Court(Library library) {
            this(new Judge(library), new PostureCalculator(library));
        }
    }

    /// @param judgesAhead  whether every snapshot is judged as soon as it is there; else when somebody asks what came
    ///                     of it, and the rules are not compiled before
    Engine(Supplier<Library> loader, Clock clock, String who, boolean judgesAhead) {
        this.clock = clock;
        this.who = who;
        library = Prepared.begin("library", loader);
        finder = Prepared.begin("vocabulary", this::newFinder);
        Supplier<Court> newCourt = () -> new Court(library.get());
        court = judgesAhead ? Prepared.begin("rules", newCourt) : Prepared.later(newCourt);
        this.judgesAhead = judgesAhead;
        cache = null;
    }

    /// The same with another library.
    Engine by(Supplier<Library> loader) {
        var other = new Engine(loader, clock, who, judgesAhead);
        return cache == null ? other : other.with(cache);
    }

    private Engine(Engine engine, FactCache cache) {
        clock = engine.clock;
        who = engine.who;
        library = engine.library;
        finder = engine.finder;
        court = engine.court;
        judgesAhead = engine.judgesAhead;
        this.cache = cache;
    }

    /// The same parts, with a cache of what contracts show.
    Engine with(FactCache newCache) {
        return new Engine(this, newCache);
    }

    /// Empty where nothing is to be remembered beyond the process.
    Optional<FactCache> factCache() {
        return Optional.ofNullable(cache);
    }

    /// The words are read while the library still is.
    private FactFinder newFinder() {
        var words = WordFile.builtIn("data-classes.yaml");
        var vocabulary = Vocabulary.of(words);
        var classifier = DataClassifier.of(words);
        return new FactFinder(library.get().facts(), vocabulary, classifier);
    }

    Library library() {
        return library.get();
    }

    boolean judgesAhead() {
        return judgesAhead;
    }

    Clock clock() {
        return clock;
    }

    String who() {
        return who;
    }

    ContractReader reader() {
        return reader;
    }

    FactFinder finder() {
        return finder.get();
    }

    FactOverlay overlay() {
        return overlay;
    }

    Judge judge() {
        return court.get().judge();
    }

    PostureCalculator calculator() {
        return court.get().calculator();
    }
}
