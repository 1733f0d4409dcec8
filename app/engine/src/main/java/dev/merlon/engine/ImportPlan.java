package dev.merlon.engine;

import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.Rename;
import dev.merlon.engine.reimport.RenameProposal;
import dev.merlon.engine.spec.Contract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an import would do, before it is taken. [Workspace#review] works out what it means.
///
/// @param items    one for each contract, in the order in which they were named
/// @param renames  endpoints that a person said are the same under another name
/// @param alike    contracts that become new APIs, though they resemble known ones of other titles
public record ImportPlan(List<Item> items, List<Rename> renames, List<Resemblance> alike) {

    public ImportPlan {
        items = List.copyOf(items);
        renames = List.copyOf(renames);
        alike = List.copyOf(alike);
    }

    /// One contract.
    ///
    /// @param apiId      the API that it becomes or is a new version of
    /// @param before     the API as the workspace has it; null where it has none
    /// @param read       null where it was not read again, since not one byte differs
    /// @param facts      what the contract shows
    /// @param added      endpoints that come
    /// @param removed    endpoints that go
    /// @param changed    endpoints whose facts change
    /// @param same       true where not one byte differs from what the workspace has
    /// @param proposals  pairs of removed and added endpoints that may be the same under another name, best
    ///                   first; each endpoint in one pair at most
    public record Item(
            String apiId,
            @Nullable Api before,
            @Nullable Contract read,
            ContractFacts facts,
            List<EndpointId> added,
            List<EndpointId> removed,
            List<EndpointId> changed,
            boolean same,
            List<RenameProposal> proposals) {

        public Item {
            if (before == null && read == null) {
                throw new IllegalArgumentException("a contract that is neither known nor read");
            }
        }

        /// The contract; empty where it was not read again, since not one byte differs.
        public Optional<Contract> contract() {
            return Optional.ofNullable(read);
        }

        /// Whether the workspace has that API already.
        public boolean known() {
            return before != null;
        }

        /// The contract's title; the API's name where the contract was not read again.
        public String title() {
            return read == null ? known(Api::name) : read.title();
        }

        /// The contract's own version, may be empty.
        public String version() {
            return read == null ? known(Api::version) : read.version();
        }

        /// The contract's files, the root first.
        public List<ContractFile> files() {
            return read == null ? known(Api::files) : read.files();
        }

        /// The bytes of one of its files that were read.
        byte[] bytes(String path) {
            var bytes = read == null ? null : read.bytes().get(path);
            if (bytes == null) {
                throw new IllegalStateException("a contract without the bytes of " + path);
            }
            return bytes;
        }

        public List<Problem> problems() {
            return read == null ? List.of() : read.problems();
        }

        private <T> T known(java.util.function.Function<Api, T> of) {
            if (before == null) {
                throw new IllegalStateException("not known: " + apiId);
            }
            return of.apply(before);
        }
    }

    /// The plan with these renames in place of any before: when it is taken, all that people recorded under the old
    /// names goes along to the new ones, in the same change.
    ///
    /// @throws WorkbenchException where one is not from an endpoint that goes to one that comes, or names one twice
    public ImportPlan withRenames(List<Rename> confirmed) throws WorkbenchException {
        var problems = new ArrayList<Problem>();
        var named = new HashSet<EndpointId>();
        for (var rename : confirmed) {
            var item = items.stream()
                    .filter(i -> i.apiId().equals(rename.from().api()))
                    .findFirst();
            if (item.filter(i -> i.removed().contains(rename.from())).isEmpty()) {
                problems.add(refusal(rename.from(), "it does not go with this import"));
            } else if (item.filter(i -> i.added().contains(rename.to())).isEmpty()) {
                problems.add(refusal(rename.to(), "it does not come with this import"));
            } else if (!named.add(rename.from()) || !named.add(rename.to())) {
                problems.add(refusal(rename.from(), "it, or its new name, is named twice"));
            }
        }
        if (!problems.isEmpty()) {
            throw new WorkbenchException(problems, null);
        }
        return new ImportPlan(items, confirmed, alike);
    }

    private static Problem refusal(EndpointId endpoint, String why) {
        return Problem.error(
                "IMPORT-RENAME",
                "the endpoint cannot be renamed: " + why,
                dev.merlon.engine.model.Location.ofFile(endpoint.toString()));
    }

    /// All proposals, best first.
    public List<RenameProposal> proposals() {
        return items.stream()
                .flatMap(i -> i.proposals().stream())
                .sorted(java.util.Comparator.comparingDouble(RenameProposal::score)
                        .reversed()
                        .thenComparing(p -> p.rename().from()))
                .toList();
    }
}
