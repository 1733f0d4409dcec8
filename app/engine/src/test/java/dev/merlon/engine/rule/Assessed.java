package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.fact.FactFinder;
import dev.merlon.engine.fact.FactOverlay;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.posture.PostureCalculator;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.ContractReader;
import dev.merlon.engine.spec.ContractSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A contract judged by the built-in library as a public API, before anybody answered or recorded anything.
record Assessed(ApiInventory inventory, Judgement judgement, double score) {

    private static final Library LIBRARY = new LibraryLoader().load(List.of());
    private static final Judge JUDGE = new Judge(LIBRARY);
    private static final FactFinder FINDER = FactFinder.standard(LIBRARY.facts());

    private static final Coverage NOTHING = new Coverage(List.of(), List.of(), Extents.NONE, Instant.EPOCH);

    private record Text(String root, byte[] bytes) implements ContractSource {
        @Override
        public String label() {
            return root;
        }

        @Override
        public Optional<byte[]> read(String name) {
            return name.equals(root) ? Optional.of(bytes) : Optional.empty();
        }
    }

    static Assessed of(Path file) throws WorkbenchException {
        return of(new ContractReader().read(file, Job.unwatched()), NOTHING);
    }

    static Assessed of(String yaml) throws WorkbenchException {
        return of(yaml, NOTHING);
    }

    static Assessed of(String yaml, Coverage coverage) throws WorkbenchException {
        return of(
                new ContractReader().read(new Text("api.yaml", yaml.getBytes(StandardCharsets.UTF_8)), Job.unwatched()),
                coverage);
    }

    private static Assessed of(Contract contract, Coverage coverage) {
        var api = new Api(
                "api",
                contract.title(),
                contract.version(),
                ApiClass.PUBLIC,
                Exposure.INTERNET,
                "",
                List.of(),
                List.of(),
                Instant.EPOCH);
        var inventory = new FactOverlay()
                .inventory(api, FINDER.find(contract, "api", Job.unwatched()), List.of(), LIBRARY.classes());
        var judgement = JUDGE.judge(List.of(inventory), coverage, List.of(), Job.unwatched());
        var score = new PostureCalculator(LIBRARY)
                .posture(List.of(inventory), judgement, coverage)
                .total()
                .value();
        return new Assessed(inventory, judgement, score);
    }

    Endpoint endpoint(String method, String path) {
        return inventory.endpoints().stream()
                .filter(e -> e.method().equals(method) && e.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no endpoint " + method + " " + path));
    }

    /// What one rule says about an endpoint and the components that it reaches, or about the API as a whole.
    ///
    /// @param endpoint  null where the API as a whole is meant
    Stream<Outcome> outcomes(String rule, @org.jspecify.annotations.Nullable Endpoint endpoint) {
        var all = endpoint == null
                ? judgement.at("api").stream()
                : Stream.concat(judgement.at(endpoint.id()).stream(), reachedBy(endpoint));
        return all.filter(o -> o.rule().id().equals(rule));
    }

    private Stream<Outcome> reachedBy(Endpoint endpoint) {
        var index = inventory.endpoints().indexOf(endpoint);
        return judgement.atComponents("api").stream()
                .filter(o -> o.atComponent().orElseThrow().reach().has(index));
    }

    /// Rules that fire, one row each.
    long rows() {
        return judgement.live().map(o -> o.rule().id()).distinct().count();
    }
}
