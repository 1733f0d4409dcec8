package dev.merlon.engine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.LibraryEntry;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleDeskTest {

    private static final String RULE = """
            id: OWN-01
            kind: policy
            title: "{endpoint} is called by TRACE"
            appliesTo: endpoint
            when: endpoint.method == 'TRACE'
            likelihood: 2
            impact: 2
            mitigation: "Take it out."
            examples:
              fires: [{endpoint.method: TRACE}]
              passes: [{endpoint.method: GET}]
            """;

    @TempDir
    Path temp;

    private final Library library = new LibraryLoader().load(List.of());

    private RuleDesk desk() {
        return desk(library);
    }

    private RuleDesk desk(Library of) {
        return new RuleDesk(of, new LibraryFolders(temp, null));
    }

    private Library loaded() {
        return new LibraryLoader().load(new LibraryFolders(temp, null));
    }

    @Test
    void takesARuleThatALibraryWouldTake() {
        var draft = desk().read(RULE);
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.complete()).isTrue();
        assertThat(draft.examples()).isEqualTo(2);
        assertThat(draft.unnoticed()).isEmpty();
    }

    @Test
    void tellsAWrongTypeAtItsColumn() {
        var draft = desk().read(RULE.replace("when: endpoint.method == 'TRACE'", "when: endpoint.method > 7"));
        assertThat(draft.judgeable()).isEmpty();
        assertThat(draft.problems()).hasSize(1);
        var place = draft.problems().getFirst().place();
        assertThat(place.line()).isEqualTo(5);
        assertThat(place.column()).isEqualTo("when: endpoint.method ".length() + 1);
    }

    @Test
    void judgesByARuleOfWhichAnExampleComesOutOtherwise() {
        var draft = desk().read(RULE.replace("{endpoint.method: GET}", "{endpoint.method: TRACE}"));
        assertThat(draft.judgeable()).isPresent();
        assertThat(draft.complete()).isFalse();
        assertThat(draft.failedExamples())
                .extracting(Problem::text)
                .containsExactly("passing example 1 comes out as: fires");
    }

    @Test
    void namesTheMistakesThatNoExampleWouldNotice() {
        var draft = desk().read(RULE.replace(
                "when: endpoint.method == 'TRACE'",
                "when: endpoint.method == 'TRACE' && endpoint.write" + " == false"));
        assertThat(draft.unnoticed()).containsExactly("when without: endpoint.write == false");
    }

    @Test
    void refusesWhatIsBeyondTheLimitsOfALibraryFile() {
        assertThat(desk().read("a: " + "x".repeat(1 << 20)).problems())
                .extracting(Problem::code)
                .containsExactly("YAML-SIZE");
        assertThat(desk().read("[".repeat(5_000)).problems()).hasSize(1);
        assertThat(desk().read(RULE.replace("'TRACE'", "'" + "x".repeat(3_000) + "'"))
                        .judgeable())
                .isEmpty();
        assertThat(desk().read("").judgeable()).isEmpty();
    }

    @Test
    void makesAnOverrideOfABuiltInRuleInTheSameArea() throws Exception {
        var bola = library.rule("BOLA-01").orElseThrow();
        var text = desk().text(bola);
        assertThat(text).contains("id: BOLA-01");

        var file = desk().keep(desk().read(text.replace("likelihood: 3", "likelihood: 5")));

        assertThat(file).isEqualTo(temp.resolve("rules/object-access/BOLA-01.yaml"));
        var after = loaded();
        assertThat(after.rule("BOLA-01").orElseThrow().likelihood()).isEqualTo(5);
        assertThat(after.entries(LibraryEntry.Kind.RULE, "BOLA-01"))
                .extracting(LibraryEntry::layer)
                .containsExactly(Origin.Layer.BUILT_IN, Origin.Layer.ORGANISATION);
        assertThat(desk(after).text(after.rule("BOLA-01").orElseThrow())).contains("likelihood: 5");
    }

    @Test
    void writesToTheFileOfTheOrganisationsThatHasTheRuleAlready() throws Exception {
        var file = temp.resolve("rules/other/anything.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, RULE);
        var desk = desk(loaded());

        assertThat(desk.keep(desk.read(RULE.replace("impact: 2", "impact: 4")))).isEqualTo(file);

        assertThat(loaded().rule("OWN-01").orElseThrow().origin().file()).isEqualTo("rules/other/anything.yaml");
        assertThat(file).content().contains("impact: 4");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void keepsNothingThatIsNotCompleteOrHasNoFolder() {
        var flawed = desk().read(RULE.replace("impact: 2", "impact: 9"));
        assertThatThrownBy(() -> desk().keep(flawed))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("the rule has problems left");
        var nowhere = new RuleDesk(library, LibraryFolders.NONE);
        assertThat(nowhere.canKeep()).isFalse();
        assertThatThrownBy(() -> nowhere.keep(nowhere.read(RULE))).isInstanceOf(WorkbenchException.class);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void writesNowhereOutsideOfTheFolder() throws IOException {
        var outside = Files.createDirectory(temp.resolve("outside"));
        var folder = Files.createDirectory(temp.resolve("library"));
        Files.createSymbolicLink(folder.resolve("rules"), outside);
        var desk = new RuleDesk(library, new LibraryFolders(folder, null));

        assertThatThrownBy(() -> desk.keep(desk.read(RULE)))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("outside");

        assertThat(outside.resolve("own/OWN-01.yaml")).doesNotExist();
    }

    @Test
    void saysWhereEachThingStands() throws IOException {
        Files.createDirectories(temp.resolve("controls"));
        Files.createDirectories(temp.resolve("rules/own"));
        Files.writeString(temp.resolve("rules/own/OWN-01.yaml"), RULE);
        Files.writeString(temp.resolve("facts.yaml"), """
                facts:
                  - name: api.owner
                    type: string
                    meaning: "Who answers for the API"
                """);

        var after = loaded();

        assertThat(after.entries(LibraryEntry.Kind.RULE, "OWN-01"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.place().file()).endsWith("/rules/own/OWN-01.yaml"));
        assertThat(after.entries(LibraryEntry.Kind.CONTROL, "APC-AZN-02"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.place().line()).isGreaterThan(1));
        assertThat(after.entries().stream()
                        .filter(e -> e.kind() == LibraryEntry.Kind.RULE)
                        .count())
                .isEqualTo(library.rules().size() + 1L);
    }
}
