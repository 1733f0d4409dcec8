package dev.merlon.engine.fact;

import static dev.merlon.engine.fuzz.Bounds.require;

import dev.merlon.engine.fuzz.Bounds;
import dev.merlon.engine.fuzz.Lines;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.ContractReader;
import dev.merlon.engine.spec.ContractSource;
import dev.merlon.engine.spec.SecondOpinion;
import dev.merlon.engine.spec.tree.Limits;
import java.util.Optional;

/// Any bytes as a contract of one file, read to the end: all facts of all endpoints, and the second opinion.
/// Every source of a fact is a place in the file.
public final class ContractFuzz {

    private static final Limits LIMITS = new Limits(1 << 20, 1 << 20, 20, 20, 200, 20_000, 200, 50_000, 1 << 20, 500);
    private static final FactFinder FINDER = FactFinder.standard(Contracts.CATALOGUE);

    private ContractFuzz() {}

    private record Bytes(String root, byte[] bytes) implements ContractSource {
        @Override
        public String label() {
            return root;
        }

        @Override
        public Optional<byte[]> read(String name) {
            return name.equals(root) ? Optional.of(bytes) : Optional.empty();
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        boolean json = bytes.length > 0 && bytes[0] == '{';
        try {
            Bounds.hold(bytes.length, () -> read(new Bytes(json ? "a.json" : "a.yaml", bytes)));
        } catch (WorkbenchException e) {
            Lines.shape(e);
        }
    }

    private static void read(Bytes source) throws WorkbenchException {
        var contract = new ContractReader(LIMITS).read(source, Job.unwatched());
        contract.problems().forEach(Lines::shape);
        SecondOpinion.on(contract).forEach(Lines::shape);
        var found = FINDER.find(contract, "fuzz", Job.unwatched());
        require(found.facts().size() == found.endpoints().size(), "an endpoint without facts");
    }
}
