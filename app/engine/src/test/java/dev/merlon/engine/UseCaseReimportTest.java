package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.RuledOut;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.reimport.CarryOver;
import dev.merlon.engine.reimport.Fate;
import dev.merlon.engine.reimport.Rename;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A use case names many endpoints; a new version of a contract renames and removes some.
class UseCaseReimportTest {

    private static final EndpointId PAY = new EndpointId("p", "pay");
    private static final EndpointId READ = new EndpointId("p", "read");
    private static final EndpointId SEND = new EndpointId("p", "send");

    @TempDir
    Path temp;

    @Test
    void followsRenamesAndKeepsWhatIsGone() throws Exception {
        try (var workspace = Workbench.standard().inMemory("w")) {
            take(workspace, "1", "pay", "read");
            var useCase = UseCase.named("u", "Use")
                    .withMainFlow(List.of(
                            new Step("s1", "pays", "", List.of(PAY)), new Step("s2", "reads", "", List.of(READ, PAY))));
            workspace.put("Made", List.of(useCase));

            take(workspace, "2", "send", "");

            var kept = workspace.snapshot().state().useCases().getFirst();
            assertThat(kept).isEqualTo(useCase);
            assertThat(workspace.snapshot().removedEndpoints())
                    .extracting(r -> r.endpoint().endpoint())
                    .containsExactly(PAY, READ);
            assertThat(workspace.snapshot().removedEndpoints())
                    .allSatisfy(r -> assertThat(r.things()).containsExactly(kept));

            workspace.rename("Renamed", List.of(new Rename(PAY, SEND)));

            var renamed = workspace.snapshot().state().useCases().getFirst();
            assertThat(renamed.mainFlow().getFirst().endpoints()).containsExactly(SEND);
            assertThat(renamed.mainFlow().getLast().endpoints()).containsExactly(READ, SEND);
            workspace.undo();
            assertThat(workspace.snapshot().state().useCases()).containsExactly(useCase);
        }
    }

    /// A review says beforehand which steps and misuse cases speak of an endpoint that goes; a rename takes it
    /// back.
    @Test
    void namesInTheReviewWhatLosesAnEndpoint() throws Exception {
        try (var workspace = Workbench.standard().inMemory("w")) {
            take(workspace, "1", "pay", "read");
            var useCase = UseCase.named("u", "Use")
                    .withMainFlow(List.of(
                            new Step("s1", "reads", "", List.of(READ)), new Step("s2", "pays", "", List.of(PAY))));
            var misuse = new Consideration(
                    new Cell("u", "s2", "repeated"),
                    new MisuseCase(
                            "Paid twice",
                            "",
                            "customer",
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(PAY),
                            List.of(),
                            List.of(),
                            ""),
                    "Kim",
                    Instant.parse("2026-11-24T09:00:00Z"));
            var ruledOut = new Consideration(new Cell("u", "s2", "no"), new RuledOut("cannot be"), "Kim", misuse.at());
            workspace.put("Made", List.of(useCase, misuse, ruledOut));

            var plan = workspace.planImport(List.of(write("2", "send", "read")), Job.unwatched());
            var review = workspace
                    .review(plan, ApiProfile.of(ApiClass.PUBLIC), Job.unwatched())
                    .apis()
                    .getFirst();

            assertThat(review.carried(Fate.LOSES_ENDPOINT))
                    .extracting(CarryOver::entity, c -> c.at().orElseThrow(), CarryOver::parts)
                    .containsExactlyInAnyOrder(
                            tuple(useCase, PAY, List.of("step 2, pays")),
                            tuple(misuse, PAY, List.of("guide word repeated at step s2 of u")));
        }
    }

    private void take(Workspace workspace, String version, String post, String get) throws Exception {
        var plan = workspace.planImport(List.of(write(version, post, get)), Job.unwatched());
        workspace.take(plan, ApiProfile.of(ApiClass.PUBLIC), Job.unwatched());
    }

    private Path write(String version, String post, String get) throws Exception {
        var file = temp.resolve("p.yaml");
        Files.writeString(file, """
                openapi: 3.0.3
                info: {title: P, version: "%s"}
                paths:
                  /%s:
                    post: {operationId: %s, responses: {"204": {description: done}}}
                %s
                """.formatted(
                        version,
                        post,
                        post,
                        get.isEmpty()
                                ? ""
                                : "  /" + get + ":\n    get: {operationId: " + get
                                        + ", responses: {\"204\": {description: done}}}"));
        return file;
    }
}
