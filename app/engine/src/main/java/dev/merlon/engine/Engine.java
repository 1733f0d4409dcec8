package dev.merlon.engine;

import dev.merlon.engine.fact.FactFinder;
import dev.merlon.engine.fact.FactOverlay;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.posture.PostureCalculator;
import dev.merlon.engine.rule.Judge;
import dev.merlon.engine.spec.ContractReader;
import java.time.Clock;

/// The parts that every workspace shares.
record Engine(
        Library library,
        Clock clock,
        String who,
        ContractReader reader,
        FactFinder finder,
        FactOverlay overlay,
        Judge judge,
        PostureCalculator calculator) {

    Engine(Library library, Clock clock, String who) {
        this(
                library,
                clock,
                who,
                new ContractReader(),
                new FactFinder(library.facts()),
                new FactOverlay(),
                new Judge(library),
                new PostureCalculator(library));
    }
}
