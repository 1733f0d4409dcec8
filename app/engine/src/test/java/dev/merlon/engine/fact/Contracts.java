package dev.merlon.engine.fact;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.ContractReader;
import dev.merlon.engine.spec.ContractSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Small contracts written in a test, and what the finder finds in them.
final class Contracts {

    static final FactCatalogue CATALOGUE = new LibraryLoader().load(List.of()).facts();

    private static final FactFinder FINDER = FactFinder.standard(CATALOGUE);

    private Contracts() {}

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

    /// An OpenAPI 3.0 contract: what comes after `info`.
    static Contract contract(String rest) throws WorkbenchException {
        var text = "openapi: 3.0.3\ninfo: {title: Test, version: '1'}\n" + rest;
        return new ContractReader().read(new Text("api.yaml", text.getBytes(StandardCharsets.UTF_8)), Job.unwatched());
    }

    static ContractFacts facts(String rest) throws WorkbenchException {
        return facts(contract(rest));
    }

    static ContractFacts facts(Contract contract) {
        return FINDER.find(contract, "test", Job.unwatched());
    }

    static ContractFacts facts(Path file) throws WorkbenchException {
        return facts(new ContractReader().read(file, Job.unwatched()));
    }

    static FactSheet sheet(ContractFacts facts, String label) {
        var endpoint = facts.endpoints().stream()
                .filter(each -> each.label().equals(label) || each.id().key().equals(label))
                .findFirst()
                .orElseThrow();
        var sheet = facts.facts().get(endpoint.id());
        if (sheet == null) {
            throw new AssertionError("no facts of " + label);
        }
        return sheet;
    }
}
