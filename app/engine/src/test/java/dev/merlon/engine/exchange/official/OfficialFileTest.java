package dev.merlon.engine.exchange.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.exchange.sheet.ColumnMapping;
import dev.merlon.engine.exchange.sheet.SheetImport;
import dev.merlon.engine.framework.FrameworkDraft;
import dev.merlon.engine.framework.FrameworkImport;
import dev.merlon.engine.framework.WorkspaceFrameworks;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real files where they are at hand, small and hostile ones always.
class OfficialFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void readsNistsOwnCatalogue() throws WorkbenchException {
        var draft = understood(SharedFolder.require(
                "frameworks/nist-800-53/NIST_SP-800-53_rev5_HIGH-baseline-resolved-profile_catalog-min.json"));

        assertThat(draft.complete()).isTrue();
        assertThat(draft.version()).isEqualTo("5.1.1+u4");
        assertThat(draft.publisher()).isEqualTo("Joint Task Force, Transformation Initiative");
        assertThat(draft.groups()).hasSize(18);
        assertThat(draft.requirements()).hasSize(370);
        var first = draft.requirements().getFirst();
        assertThat(first.id()).isEqualTo("AC-1");
        assertThat(first.group()).isEqualTo("ac");
        assertThat(first.text())
                .startsWith("a. Develop")
                .contains("[organization-defined personnel or roles]")
                .doesNotContain("{{");
        assertThat(draft.requirements()).extracting(Requirement::id).contains("AC-2(1)", "SC-7(5)");
    }

    @Test
    void laysNistsCatalogueOverTheLibrarysList() throws WorkbenchException {
        var draft = understood(SharedFolder.require(
                "frameworks/nist-800-53/NIST_SP-800-53_rev5_HIGH-baseline-resolved-profile_catalog-min.json"));
        var plan = plan(draft, "nist-800-53-r5", snapshot());

        assertThat(plan.known()).isTrue();
        assertThat(plan.matched()).isEqualTo(370);
        assertThat(plan.added()).isZero();
        assertThat(plan.texts()).isEqualTo(370);
        var laid = laid(plan);
        assertThat(laid.requirements()).hasSize(443);
        assertThat(laid.requirement("AC-2(1)").orElseThrow().label()).isEqualTo("Accounts managed by tools");
        assertThat(laid.requirement("AC-2(1)").orElseThrow().text()).startsWith("Automated System Account Management");
        assertThat(laid.mappings()).isNotEmpty();
    }

    /// The library's own baselines say the same as the publisher's profiles.
    @ParameterizedTest
    @CsvSource({"LOW, 149", "MODERATE, 287", "HIGH, 370", "PRIVACY, 96"})
    void readsNistsProfiles(String level, int size) throws WorkbenchException {
        var draft = understood(
                SharedFolder.require("frameworks/nist-800-53/NIST_SP-800-53_rev5_" + level + "-baseline_profile.json"));

        assertThat(draft.complete()).isFalse();
        assertThat(draft.levels()).singleElement().extracting("id").isEqualTo(level);
        assertThat(draft.requirements()).hasSize(size);
        var library = snapshot().library().frameworks().find("nist-800-53-r5").orElseThrow();
        var plan = plan(draft, "nist-800-53-r5", snapshot());
        assertThat(plan.matched()).isEqualTo(size);
        assertThat(library.at(level))
                .extracting(Requirement::id)
                .containsExactlyInAnyOrderElementsOf(plan.framework().requirements().stream()
                        .map(Requirement::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic-catalog", "workbench-catalog", "workbench-profile"})
    void readsTheSamplesOfOscal(String name) throws WorkbenchException {
        var draft = understood(SharedFolder.require("frameworks/oscal-samples/" + name + ".json"));

        assertThat(draft.title()).isNotEmpty();
        assertThat(draft.requirements()).isNotEmpty();
        assertThat(draft.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASVS_5.0.0_en.json", "ASVS_5.0.0_en.flat.json", "ASVS_5.0.0_en.csv"})
    void readsAsvs5InAllItsForms(String name) throws WorkbenchException {
        var draft = understood(SharedFolder.require("frameworks/owasp-asvs/" + name));

        assertThat(draft.requirements()).hasSize(345);
        assertThat(FrameworkImport.likely(draft, snapshot()))
                .get()
                .extracting(Framework::id)
                .isEqualTo("owasp-asvs-5.0");
        assertThat(draft.groups()).hasSize(17 + 80);
        assertThat(draft.remarks()).isEmpty();
        var plan = plan(draft, "owasp-asvs-5.0", snapshot());
        assertThat(plan.matched()).isEqualTo(345);
        assertThat(plan.texts()).isEqualTo(345);
        var library = snapshot().library().frameworks().find("owasp-asvs-5.0").orElseThrow();
        for (var requirement : plan.framework().requirements()) {
            assertThat(requirement.levels())
                    .as(requirement.id())
                    .isEqualTo(
                            library.requirement(requirement.id()).orElseThrow().levels());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASVS_4.0.3_en.json", "ASVS_4.0.3_en.csv"})
    void readsAsvs4WithItsWeaknesses(String name) throws WorkbenchException {
        var draft = understood(SharedFolder.require("frameworks/owasp-asvs/" + name));

        assertThat(draft.requirements()).hasSizeGreaterThan(270);
        assertThat(draft.mappings())
                .allMatch(m -> m instanceof Mapping.OfWeakness)
                .hasSizeGreaterThan(200);
        var plan = plan(draft, "owasp-asvs-4.0", snapshot());
        assertThat(plan.known()).isFalse();
        assertThat(laid(plan).requirement("1.1.2").orElseThrow().levels()).containsExactly("L2", "L3");
    }

    @Test
    void readsAListThroughItsColumns() throws IOException, WorkbenchException {
        var file = write("own.csv", """
                Annex A;;;
                No.;Title;Requirement text;Level
                5.1;Policies;"The official
                text; with a ""quote\""";1, 2
                5.2;Roles;More text;2
                ;no number;;
                A.5.2;twice;;
                99.1;Unheard of;;
                """);
        var tables = (OfficialFile.Tables) OfficialFile.read(file).content();
        var sheet = tables.sheets().getFirst();
        var draft = SheetImport.draft(sheet, ColumnMapping.guess(sheet), file.toString());

        assertThat(draft.requirements()).extracting(Requirement::id).containsExactly("5.1", "5.2", "A.5.2", "99.1");
        assertThat(draft.remarks())
                .extracting(Problem::line)
                .singleElement()
                .asString()
                .contains("own.csv:5:0: warning IMPORT-NUMBER");
        assertThat(FrameworkImport.likely(draft, snapshot()))
                .as("CIS has such numbers too")
                .isEmpty();
        var plan = plan(draft, "iso-27001-2022", snapshot());
        assertThat(plan.matched()).isEqualTo(2);
        assertThat(plan.added()).isEqualTo(1);
        var laid = laid(plan).requirement("A.5.1").orElseThrow();
        assertThat(laid.label()).isEqualTo("Written security policies, approved and reviewed");
        assertThat(laid.text()).isEqualTo("Policies\n\nThe official\ntext; with a \"quote\"");
        assertThat(laid.levels()).containsExactly("L1", "L2");
    }

    @Test
    void keepsTextWhereAProfileFollowsACatalogue() throws IOException, WorkbenchException {
        var catalog = understood(write("catalog.json", """
                {"catalog": {"metadata": {"title": "Own"}, "controls": [
                  {"id": "a-1", "title": "First", "parts": [{"name": "statement", "prose": "Do {{ insert: param, p }}."}],
                   "params": [{"id": "p", "label": "it"}]},
                  {"id": "a-2", "title": "Second", "props": [{"name": "status", "value": "withdrawn"}],
                   "controls": [{"id": "a-2.1", "title": "Inner"}]}]}}
                """));
        var profile = understood(write("profile.json", """
                {"profile": {"metadata": {"title": "Own strict"}, "imports": [
                  {"href": "#x", "include-controls": [{"with-ids": ["a-1", "b-9"]}]}]}}
                """));
        assertThat(catalog.requirements()).extracting(Requirement::id).containsExactly("a-1", "a-2.1");
        assertThatThrownBy(() -> plan(profile, "own", snapshot())).hasMessageContaining("IMPORT-TARGET");

        var first = plan(catalog, "own", snapshot());
        var second = plan(profile, "own", snapshot(first));
        assertThat(second.remarks()).extracting(Problem::code).containsExactly("IMPORT-UNKNOWN");
        assertThat(second.framework().requirement("a-1").orElseThrow())
                .isEqualTo(new Requirement("a-1", "First", "", List.of("OWN-STRICT"), "Do [it]."));
        var third = plan(catalog, "own", snapshot(second));
        assertThat(third.framework().at("OWN-STRICT"))
                .extracting(Requirement::id)
                .containsExactly("a-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{}", "{\"catalog\": {}}", "{\"profile\": {\"imports\": 3}}", "null", "\u0000"})
    void refusesJsonThatIsNothingOfTheKind(String text) throws IOException {
        assertThatThrownBy(() -> OfficialFile.read(write("bad.json", text))).isInstanceOf(WorkbenchException.class);
    }

    @Test
    void refusesNestingWithoutEnd() throws IOException {
        var deep = "{\"catalog\": {\"groups\": [" + "{\"groups\": [".repeat(10_000) + "]}".repeat(10_000) + "]}}";
        assertThatThrownBy(() -> OfficialFile.read(write("deep.json", deep))).hasMessageContaining("IMPORT-FORMAT");
    }

    @Test
    void refusesMoreThanAnyStandardHas() throws IOException {
        var many = new StringBuilder("id,title\n");
        for (var i = 0; i <= FrameworkDraft.MOST_REQUIREMENTS; i++) {
            many.append(i).append(",x\n");
        }
        var file = write("many.csv", many.toString());
        assertThatThrownBy(() -> {
                    var sheet = ((OfficialFile.Tables) OfficialFile.read(file).content())
                            .sheets()
                            .getFirst();
                    SheetImport.draft(sheet, ColumnMapping.guess(sheet), "many.csv");
                })
                .hasMessageContaining("IMPORT-SIZE");
    }

    @Test
    void fillsParametersThatNameThemselvesOnce() throws IOException, WorkbenchException {
        var draft = understood(write("loop.json", """
                {"catalog": {"controls": [{"id": "a", "parts": [{"name": "statement", "prose": "{{ insert: param, p }}"}],
                 "params": [{"id": "p", "label": "x {{ insert: param, p }} {{ insert: param, p }}"}]}]}}
                """));
        assertThat(draft.requirements().getFirst().text()).isEqualTo("[x […] […]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not An Id", "", "../x", "9x"})
    void takesNothingUnderAnIdThatIsNone(String id) throws IOException, WorkbenchException {
        var draft = understood(write("c.json", "{\"catalog\": {\"controls\": [{\"id\": \"a\"}]}}"));
        assertThatThrownBy(() -> plan(draft, id, snapshot())).hasMessageContaining("IMPORT-TARGET");
    }

    @Test
    void namesGroupsOnce() throws IOException, WorkbenchException {
        var file = write("g.csv", "id,title,domain\n1,a,First\n2,b,First\n");
        var sheet = ((OfficialFile.Tables) OfficialFile.read(file).content())
                .sheets()
                .getFirst();
        var draft = SheetImport.draft(sheet, ColumnMapping.guess(sheet), "g.csv");
        assertThat(draft.groups()).containsExactly(new RequirementGroup("First", "First", ""));
    }

    private static FrameworkDraft understood(Path file) throws WorkbenchException {
        return ((OfficialFile.Understood) OfficialFile.read(file).content()).draft();
    }

    private static FrameworkImport plan(FrameworkDraft draft, String id, Snapshot snapshot) throws WorkbenchException {
        return FrameworkImport.plan(draft, new FrameworkImport.Target(id, "", "licensed"), "file", snapshot);
    }

    private static Framework laid(FrameworkImport plan) {
        return WorkspaceFrameworks.find(snapshot(plan), plan.framework().id()).orElseThrow();
    }

    private static Snapshot snapshot(FrameworkImport... imported) {
        var state = WorkspaceState.empty("Own");
        for (var each : imported) {
            state = state.with(List.of(Edit.put(null, new ImportedFramework(each.framework(), "f", "00", "Kim", NOW))));
        }
        var none = new Posture(new Score(0, 0, List.of()), Map.of(), Map.of(), Map.of(), List.of());
        return new Snapshot(
                state, List.of(), Judgement.none(), none, new LibraryLoader().load(List.of()), List.of(), NOW);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                Pattern.compile("^ +", Pattern.MULTILINE).matcher(text).replaceAll(""));
    }
}
