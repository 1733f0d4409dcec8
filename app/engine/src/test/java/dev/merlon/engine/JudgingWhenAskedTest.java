package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryFolders;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever only keeps contracts does not pay for what comes of them.
class JudgingWhenAskedTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Orders, version: "1"}
            paths:
              /orders/{orderId}:
                get:
                  operationId: readOrder
                  parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                  responses: {"200": {description: ok}}
            """;

    @TempDir
    Path folder = Path.of("unset");

    @Test
    void judgesWhenAskedAndThenTheSame() throws Exception {
        try (var lazy = Workbench.judgingWhenAsked(LibraryFolders.NONE).inMemory("w");
                var ahead = Workbench.standard().inMemory("w")) {
            var later = taken(lazy);
            var now = taken(ahead);

            assertThat(later.judged()).isFalse();
            assertThat(now.judged()).isTrue();
            assertThat(said(later)).isNotEmpty().isEqualTo(said(now));
            assertThat(later.posture().total()).isEqualTo(now.posture().total());
            assertThat(later.judged()).isTrue();
        }
    }

    private static List<String> said(Snapshot snapshot) {
        return snapshot.judgement()
                .outcomes()
                .map(outcome -> outcome + ": " + outcome.reason())
                .toList();
    }

    private Snapshot taken(Workspace workspace) throws Exception {
        var file = Files.writeString(folder.resolve("orders.yaml"), CONTRACT);
        var job = Job.unwatched();
        return workspace.take(workspace.planImport(List.of(file), job), ApiProfile.of(ApiClass.PUBLIC), job);
    }
}
