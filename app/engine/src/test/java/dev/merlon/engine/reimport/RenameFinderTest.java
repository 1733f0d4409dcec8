package dev.merlon.engine.reimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.fact.FactFinder;
import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.ContractReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameFinderTest {

    private static FactCatalogue catalogue = new FactCatalogue(List.of());

    @TempDir
    Path temp;

    private record Side(Contract contract, List<Endpoint> endpoints) {
        List<EndpointId> without(Side other) {
            var there = new HashSet<>(other.ids());
            return ids().stream().filter(id -> !there.contains(id)).toList();
        }

        private List<EndpointId> ids() {
            return endpoints.stream().map(Endpoint::id).toList();
        }
    }

    @BeforeAll
    static void loadCatalogue() {
        catalogue = new LibraryLoader().load(List.of()).facts();
    }

    /// The threshold was chosen with other seeds.
    @Test
    void isRightAboutAlmostAllThatItProposesOnRealContracts() throws Exception {
        var specs = SharedFolder.require("corpus/specs");
        var proposed = 0;
        var right = 0;
        var renamed = 0;
        for (var name : List.of(
                "github-api.github.com",
                "stripe-spec3-2022-04",
                "box",
                "twilio-api-v2010",
                "adyen-checkout-v71",
                "slack-web-2.0")) {
            var share = name.startsWith("adyen") ? 0.2 : 0.05;
            var pair = VersionPair.of(specs.resolve(name + ".json"), share, 11);
            var proposals = proposals(side(pair.before()), side(pair.after()));
            proposed += proposals.size();
            renamed += pair.renamed().size();
            right += (int) proposals.stream()
                    .map(RenameProposal::rename)
                    .filter(r -> r.to().key().equals(pair.renamed().get(r.from().key())))
                    .count();
        }
        System.out.printf(
                "renames: %d made, %d proposed, precision %.3f, recall %.3f%n",
                renamed, proposed, right / (double) proposed, right / (double) renamed);
        assertThat(right / (double) proposed).isGreaterThanOrEqualTo(0.95);
        assertThat(right / (double) renamed).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void saysWhatIsAlike() throws Exception {
        var before = side(paths(operation("/accounts/{id}/transfers", "createTransfer", "Transfer"), other()));
        var after = side(paths(operation("/accounts/{id}/payments", "makePayment", "Transfer"), other()));

        assertThat(proposals(before, after)).singleElement().satisfies(proposal -> {
            assertThat(proposal.rename().from().key()).isEqualTo("createTransfer");
            assertThat(proposal.rename().to().key()).isEqualTo("makePayment");
            assertThat(proposal.why()).startsWith("same method, object ids and request");
            assertThat(proposal.score()).isBetween(RenameFinder.THRESHOLD, 1.0);
        });
    }

    @Test
    void isSureWhereOnlyTheOperationIdIsAnother() throws Exception {
        var before = side(paths(operation("/transfers", "createTransfer", "Transfer"), other()));
        var after = side(paths(operation("/transfers", "transfers.create", "Transfer"), other()));

        assertThat(proposals(before, after)).singleElement().satisfies(proposal -> {
            assertThat(proposal.score()).isGreaterThan(0.85);
            assertThat(proposal.why()).startsWith("same method and path");
        });
    }

    @Test
    void proposesNothingBetweenDifferentEndpoints() throws Exception {
        var before = side(paths(operation("/transfers", "createTransfer", "Transfer"), other()));
        var after = side(paths(operation("/cards/{number}/block", "blockCard", "Card"), other()));

        assertThat(proposals(before, after)).isEmpty();
    }

    @Test
    void proposesNothingWhereTwoAreEquallyLike() throws Exception {
        var before = side(paths(operation("/transfers", "createTransfer", "Transfer"), other()));
        var after = side(paths(
                operation("/payments", "startPayment", "Transfer"), operation("/orders", "startOrder", "Transfer")));

        assertThat(proposals(before, after)).isEmpty();
    }

    @Test
    void stopsWhereItIsNoLongerWanted() throws Exception {
        var before = side(paths(operation("/transfers", "createTransfer", "Transfer")));
        var after = side(paths(operation("/payments", "makePayment", "Transfer")));
        var finder = new RenameFinder(before.contract(), before.endpoints(), after.contract(), after.endpoints());

        assertThatThrownBy(() -> finder.proposals(before.without(after), after.without(before), cancelled()))
                .isInstanceOf(CancelledException.class);
    }

    /// A contract that repeats itself must not make every pair a candidate.
    @Test
    void staysQuickWhereEverythingIsRenamed() throws Exception {
        var endpoints = 3_000;
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (var i = 0; i < endpoints; i++) {
            before.append(operation("/things" + i, "old" + i, "Thing"));
            after.append(operation("/things" + i, "new" + i, "Thing"));
        }
        var old = side(paths(before.toString()));
        var is = side(paths(after.toString()));
        var start = System.nanoTime();

        assertThat(proposals(old, is)).hasSize(endpoints);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    private static List<RenameProposal> proposals(Side before, Side after) {
        return new RenameFinder(before.contract(), before.endpoints(), after.contract(), after.endpoints())
                .proposals(before.without(after), after.without(before), Job.unwatched());
    }

    private static Job cancelled() {
        return new Job() {
            @Override
            public void progress(String what, double done) {}

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };
    }

    private static String paths(String... operations) {
        return """
                openapi: 3.0.3
                info: {title: A, version: "1"}
                components:
                  schemas:
                    Transfer: {type: object, properties: {iban: {type: string}, amount: {type: integer}}}
                    Card: {type: object, properties: {pin: {type: string}}}
                    Thing: {type: object, properties: {name: {type: string}}}
                paths:
                """ + String.join("", operations);
    }

    private static String other() {
        return """
                  /health:
                    get: {operationId: health, responses: {"200": {description: ok}}}
                """;
    }

    private static String operation(String path, String id, String schema) {
        var parameter = path.contains("{")
                ? "parameters: [{name: " + path.replaceAll(".*\\{(\\w+)}.*", "$1")
                        + ", in: path, required: true, schema: {type: string}}], "
                : "";
        return "  " + path + ":\n    post: {operationId: " + id + ", " + parameter
                + "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/" + schema
                + "'}}}}, responses: {\"201\": {description: made}}}\n";
    }

    private Side side(JsonNode json) throws Exception {
        var file = temp.resolve("contract.json");
        new ObjectMapper().writeValue(file.toFile(), json);
        return side(file);
    }

    private Side side(String yaml) throws Exception {
        return side(Files.writeString(temp.resolve("contract.yaml"), yaml));
    }

    private Side side(Path file) throws Exception {
        var contract = new ContractReader().read(file, Job.unwatched());
        return new Side(
                contract,
                FactFinder.standard(catalogue)
                        .find(contract, "a", Job.unwatched())
                        .endpoints());
    }
}
