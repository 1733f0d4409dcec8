package dev.merlon.engine.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Provenance;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceFrameworksTest {

    @Test
    void layOfficialTextOverTheLibrarysOwn() {
        var imported = imported(
                "own",
                new Requirement("1", "Official title", "", List.of("L2"), "Official text"),
                new Requirement("9", "Ninth", "g", List.of(), "Ninth text"));
        var framework = WorkspaceFrameworks.find(new World().with(imported).snapshot(), "own")
                .orElseThrow();

        assertThat(framework.requirements()).extracting(Requirement::id).containsExactly("1", "2", "3", "4", "9");
        assertThat(framework.requirement("1"))
                .contains(new Requirement("1", "First", "", List.of("L1", "L2"), "Official title\n\nOfficial text"));
        assertThat(framework.requirement("2").orElseThrow().text()).isEmpty();
        assertThat(framework.levels()).extracting(Level::id).containsExactly("L1", "L2");
        assertThat(framework.mappings()).isEqualTo(World.framework().mappings());
        assertThat(framework.name()).isEqualTo("Own standard");
    }

    @Test
    void addWhatTheLibraryDoesNotHave() {
        var imported = imported("house-rules", new Requirement("H-1", "Rule", "g", List.of(), ""));
        var all = WorkspaceFrameworks.of(new World().with(imported).snapshot());

        assertThat(all).extracting(Framework::id).containsExactly("own", "house-rules");
        assertThat(all.getLast()).isEqualTo(imported.framework());
    }

    private static ImportedFramework imported(String id, Requirement... requirements) {
        var framework = new Framework(
                id,
                "Imported",
                "Imported",
                "2",
                new Provenance("Kim", "file.csv", "licensed", "all"),
                false,
                List.of(new Level("L2", "Level 2")),
                List.of(new RequirementGroup("g", "Group", "")),
                List.of(requirements),
                List.of(),
                World.ORIGIN);
        return new ImportedFramework(framework, "file.csv", "00", "Kim", World.NOW);
    }
}
