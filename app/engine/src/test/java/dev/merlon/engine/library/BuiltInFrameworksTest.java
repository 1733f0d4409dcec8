package dev.merlon.engine.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Frameworks;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The build's check of `threat-models/frameworks/` and `threat-models/profiles/`.
class BuiltInFrameworksTest {

    private static final Library LIBRARY = LibraryLoader.builtIn(false);
    private static final Frameworks.Shelf SHELF =
            FrameworkReader.builtIn(LIBRARY.controls().stream().map(Control::id).collect(Collectors.toSet()));

    /// How many requirements each list has to have, counted in the official lists.
    private static final Map<String, Integer> COMPLETE = Map.of(
            "owasp-api-2023", 10,
            "owasp-asvs-5.0", 345,
            "nist-csf-2.0", 106,
            "nist-ssdf-1.1", 42,
            "iso-27001-2022", 93);

    /// A file with a mapping of an unknown id, control, group or level would be named here.
    @Test
    void namesNoRequirementControlGroupOrLevelThatThereIsNot() {
        assertThat(SHELF.problems().stream().map(Problem::line)).isEmpty();
        assertThat(SHELF.frameworks()).hasSize(14);
        assertThat(SHELF.profiles()).hasSize(4);
    }

    @Test
    void isTheSameWithoutTheChecks() {
        assertThat(new LibraryLoader().load(List.of()).frameworks().all()).isEqualTo(SHELF.frameworks());
    }

    @TestFactory
    Stream<DynamicTest> livesInAFolderOfItsOwnAndMapsToIt() {
        return each(framework -> {
            assertThat(framework.origin().file()).isEqualTo("frameworks/" + framework.id() + "/framework.yaml");
            assertThat(framework.mappings()).isNotEmpty();
            assertThat(framework.mappings()).extracting(Mapping::requirement).isSubsetOf(ids(framework));
        });
    }

    @TestFactory
    Stream<DynamicTest> listsAllThatItSaysItLists() {
        return each(framework -> {
            var expected = COMPLETE.get(framework.id());
            if (expected != null) {
                assertThat(framework.requirements()).hasSize(expected);
            }
            var groups = framework.groups().stream().map(RequirementGroup::id).toList();
            assertThat(framework.requirements())
                    .allSatisfy(r -> assertThat(groups.isEmpty() || groups.contains(r.group()))
                            .as(r.id())
                            .isTrue());
        });
    }

    @Test
    void letsEveryControlServeSomething() {
        var served = SHELF.frameworks().stream()
                .flatMap(f -> f.mappings().stream())
                .flatMap(m -> m instanceof Mapping.OfControl of ? Stream.of(of.control()) : Stream.of())
                .collect(Collectors.toSet());
        assertThat(LIBRARY.controls()).extracting(Control::id).allMatch(served::contains);
    }

    @Test
    void letsHigherLevelsAskForAllThatLowerOnesDo() {
        for (var id : List.of("owasp-asvs-5.0", "cis-8.1")) {
            var framework = SHELF.frameworks().stream()
                    .filter(f -> f.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            for (var i = 1; i < framework.levels().size(); i++) {
                assertThat(framework.at(framework.levels().get(i).id()))
                        .containsAll(framework.at(framework.levels().get(i - 1).id()));
            }
        }
    }

    @Test
    void choosesPolicyRulesThatThereAreForIndustries() {
        var policies = LIBRARY.rules().stream()
                .filter(r -> r.kind() == RuleKind.POLICY)
                .map(Rule::id)
                .toList();
        assertThat(SHELF.profiles()).allSatisfy(p -> assertThat(policies).containsAll(p.policies()));
    }

    @Test
    void standInTheDocumentationWithTheirFigures() throws IOException {
        var page = Files.readString(Path.of("../docs/frameworks.md"));
        assertThat(SHELF.frameworks())
                .allSatisfy(f -> assertThat(page)
                        .contains(
                                "| `" + f.id() + "` " + f.name() + " | " + f.version() + " | "
                                        + f.requirements().size() + " | ",
                                f.provenance().licence()));
    }

    /// A label of five words or more that stands in the official text is a quotation; shorter ones are the field's
    /// terms, which nobody can say otherwise.
    @Test
    void saysInItsOwnWordsWhatTheStandardsSay() throws IOException {
        var shared = SharedFolder.require("frameworks");
        var texts = new StringBuilder();
        for (var file : List.of(
                "owasp-asvs/ASVS_5.0.0_en.csv",
                "nist-800-53/nist-800-53-r5-controls.csv",
                "nist-csf-2.0/nist-csf-2.0.csv",
                "nist-ssdf/nist-ssdf-1.1.csv")) {
            texts.append(Files.readString(shared.resolve(file))).append('\n');
        }
        var official = words(texts.toString());
        var copied = new ArrayList<String>();
        for (var framework : SHELF.frameworks()) {
            for (var label : labels(framework)) {
                var own = words(label);
                if (own.split(" ").length >= 5 && official.contains(" " + own + " ")) {
                    copied.add(framework.id() + ": " + label);
                }
            }
        }
        assertThat(copied).isEmpty();
    }

    /// The lists that were made from official files, compared with those.
    @Test
    void hasTheNumbersOfTheOfficialLists() throws IOException {
        var shared = SharedFolder.require("frameworks");
        var asvs = numbers(Files.readString(shared.resolve("owasp-asvs/ASVS_5.0.0_en.csv")), ",V(\\d+\\.\\d+\\.\\d+),");
        assertThat(ids("owasp-asvs-5.0")).containsExactlyInAnyOrderElementsOf(asvs);
        var nist = numbers(
                Files.readString(shared.resolve("nist-800-53/nist-800-53-r5-controls.csv")),
                "(?m)^[a-z]{2}-[\\d.]+,([A-Z]{2}-\\d+(?:\\(\\d+\\))?),");
        assertThat(nist).containsAll(ids("nist-800-53-r5"));
        var csf = numbers(
                Files.readString(shared.resolve("nist-csf-2.0/nist-csf-2.0.csv")), "(?m)^([A-Z]{2}\\.[A-Z]{2}-\\d+),");
        assertThat(csf).containsAll(ids("nist-csf-2.0"));
        var ssdf = numbers(
                Files.readString(shared.resolve("nist-ssdf/nist-ssdf-1.1.csv")), "(?m)^([A-Z]{2}\\.\\d+\\.\\d+),");
        assertThat(ids("nist-ssdf-1.1")).containsExactlyInAnyOrderElementsOf(ssdf);
    }

    private static Set<String> numbers(String text, String form) {
        var found = new HashSet<String>();
        var matcher = Pattern.compile(form).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> labels(Framework framework) {
        return Stream.concat(
                        framework.groups().stream().map(RequirementGroup::label),
                        framework.requirements().stream().map(Requirement::label))
                .toList();
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static List<String> ids(String framework) {
        return SHELF.frameworks().stream()
                .filter(f -> f.id().equals(framework))
                .flatMap(f -> ids(f).stream())
                .toList();
    }

    private static List<String> ids(Framework framework) {
        return framework.requirements().stream().map(Requirement::id).toList();
    }

    private interface Check {
        void of(Framework framework);
    }

    private static Stream<DynamicTest> each(Check check) {
        return SHELF.frameworks().stream()
                .map(framework -> DynamicTest.dynamicTest(framework.id(), () -> check.of(framework)));
    }
}
