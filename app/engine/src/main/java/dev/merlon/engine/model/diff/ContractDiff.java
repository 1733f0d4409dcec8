package dev.merlon.engine.model.diff;

import dev.merlon.engine.problem.Problem;
import java.util.List;

/// Two versions of a contract, compared in security terms.
///
/// @param differences  weaker first, then the worst, then by code and place
/// @param compared     endpoints that both have
/// @param added        endpoints that only the newer one has
/// @param removed      endpoints that only the older one has
/// @param remarks      what was not looked at, and why; mostly empty
public record ContractDiff(
        Side before,
        Side after,
        List<Difference> differences,
        int compared,
        int added,
        int removed,
        List<Problem> remarks) {

    public ContractDiff {
        differences = List.copyOf(differences);
        remarks = List.copyOf(remarks);
    }

    /// One of the two contracts.
    ///
    /// @param version  the contract's own, may be empty
    /// @param dialect  `OpenAPI 3.1.0`, `Swagger 2.0`
    /// @param file     its first file, as the user named it
    public record Side(String title, String version, String dialect, String file, int endpoints) {}

    public List<Difference> of(Drift drift) {
        return differences.stream().filter(d -> d.drift() == drift).toList();
    }

    public int count(Drift drift) {
        return (int) differences.stream().filter(d -> d.drift() == drift).count();
    }
}
