package dev.merlon.desktop.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.ImportReview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewViewModelTest {

    private static final String FIRST = """
            openapi: 3.1.0
            info: {title: Orders, version: "1"}
            security: [{key: []}]
            paths:
              /orders/{orderId}:
                get:
                  operationId: readOrder
                  parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                  responses: {"200": {description: ok}}
              /ping: {get: {operationId: ping, responses: {"200": {description: ok}}}}
            components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
            """;

    @TempDir
    Path folder = Path.of("unset");

    @Test
    void asksWhetherTwoAreTheSameAndWorksItOutAnew() throws Exception {
        try (var workspace = Workbench.standard().inMemory("Shop")) {
            take(workspace, FIRST);
            var work = new DirectReview(workspace);
            var model = new ReviewViewModel(work);
            model.show(plan(workspace, FIRST.replace("readOrder", "showOrder").replace("/orders/", "/v2/orders/")));
            var proposed = model.rows().stream()
                    .filter(ReviewRow.Proposed.class::isInstance)
                    .map(ReviewRow.Proposed.class::cast)
                    .toList();
            assertThat(proposed).singleElement().matches(p -> !p.confirmed());
            assertThat(model.state().shown().orElseThrow().added()).hasSize(1);
            assertThat(model.differences(model.state().shown().orElseThrow()))
                    .extracting(d -> d.endpoints().getFirst().id().key())
                    .contains("readOrder", "showOrder");

            model.say(proposed.getFirst().proposal().rename(), true);
            assertThat(model.state().shown().orElseThrow().added()).isEmpty();
            assertThat(model.state().shown().orElseThrow().renamed()).hasSize(1);
            assertThat(model.differences(model.state().shown().orElseThrow())).isEmpty();
            assertThat(workspace.snapshot().endpoints())
                    .anyMatch(e -> e.id().key().equals("readOrder"));

            model.accept();
            assertThat(workspace.snapshot().endpoints())
                    .anyMatch(e -> e.id().key().equals("showOrder"));
        }
    }

    @Test
    void saysWhatIsWeakerAndLeavesNothingWhereItIsCancelled() throws Exception {
        try (var workspace = Workbench.standard().inMemory("Shop")) {
            take(workspace, FIRST);
            var before = workspace.snapshot();
            var model = new ReviewViewModel(new DirectReview(workspace));
            model.show(plan(workspace, FIRST.replace("security: [{key: []}]\n", "")));
            model.show(ReviewPart.SECURITY);
            assertThat(model.rows())
                    .filteredOn(ReviewRow.Differs.class::isInstance)
                    .isNotEmpty();
            assertThat(model.rows().getFirst())
                    .matches(r -> ((ReviewRow.Section) r).key().equals("section.weaker"));
            model.cancel();
            assertThat(model.state().plan()).isNull();
            assertThat(workspace.snapshot()).isSameAs(before);
        }
    }

    private ImportPlan plan(Workspace workspace, String text) throws Exception {
        var file = Files.writeString(folder.resolve("orders.yaml"), text);
        return workspace.planImport(List.of(file), Job.unwatched());
    }

    private void take(Workspace workspace, String text) throws Exception {
        workspace.take(plan(workspace, text), ApiProfile.of(ApiClass.PUBLIC), Job.unwatched());
    }

    /// The review's work on a real workspace, done at once.
    private record DirectReview(Workspace workspace) implements ReviewWork {

        @Override
        public void review(
                ImportPlan plan, ApiClass forNew, Consumer<ImportReview> then, Consumer<List<Problem>> failed) {
            try {
                then.accept(workspace.review(plan, ApiProfile.of(forNew), Job.unwatched()));
            } catch (WorkbenchException e) {
                failed.accept(e.problems());
            }
        }

        @Override
        public void compare(ImportPlan plan, Consumer<Map<String, ContractDiff>> then) {
            try {
                then.accept(workspace.compare(plan, Job.unwatched()));
            } catch (WorkbenchException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void remark(ImportPlan plan, Consumer<Map<String, List<Problem>>> then) {
            then.accept(Map.of());
        }

        @Override
        public void take(ImportPlan plan, ApiClass forNew, ImportReview review, Consumer<List<Problem>> failed) {
            try {
                workspace.take(plan, ApiProfile.of(forNew), Job.unwatched());
            } catch (WorkbenchException e) {
                failed.accept(e.problems());
            }
        }

        @Override
        public void cancel() {}
    }
}
