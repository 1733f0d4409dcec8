package dev.merlon.engine.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.attacker.Means;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Impact;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.model.tree.Skill;
import dev.merlon.engine.model.usecase.TestPattern;
import dev.merlon.engine.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLoaderTest {

    private static final String RULE = """
            id: TST-01
            kind: threat
            title: "{endpoint} hands out another customer's {resource}"
            appliesTo: endpoint
            when: endpoint.objectIds.size() >= 1 && endpoint.ownedObjects
            heldWhen: endpoint.scopes.size() > 0
            heldBy: [TST-CTL-01]
            ask: {endpoint.ownedObjects: "Does each {resource} belong to one customer?"}
            likelihood: 4
            impact: dataClass
            categories: {stride: [S, I], owaspApi: [API1], cwe: [639], capec: [1, 77]}
            mitigation: Check the owner of each object
            examples:
              fires:
                - {endpoint.objectIds: [id], endpoint.ownedObjects: true}
              passes:
                - {endpoint.ownedObjects: true}
                - {endpoint.objectIds: [id], endpoint.ownedObjects: unknown}
            """;
    private static final String CONTROLS = """
            family: Tests
            controls:
              - id: TST-CTL-01
                title: Ownership check
                statement: Check who owns the object before it is handed out.
                layer: service
                stage: build
                principle: 4
                applyTo: [public, partner]
                cwe: [639]
                verification: Ask with a second user
                inferable: no
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeControls() throws IOException {
        write("controls/tests.yaml", CONTROLS);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private Library load(String rule) throws IOException {
        write("rules/test/TST-01.yaml", rule);
        return load();
    }

    private Library load() {
        return new LibraryLoader().load(List.of(folder));
    }

    private void assertProblem(Library library, String code, String file, int line, int column, String text) {
        assertThat(library.problems()).singleElement().satisfies(p -> {
            assertThat(p.line()).startsWith(folder + "/" + file + ":" + line + ":" + column + ": error " + code + " ");
            assertThat(p.text()).contains(text);
        });
        assertThat(library.rule("TST-01")).isEmpty();
    }

    private void assertRuleProblem(Library library, String code, int line, int column, String text) {
        assertProblem(library, code, "rules/test/TST-01.yaml", line, column, text);
    }

    @Test
    void readsEveryFieldOfARule() throws IOException {
        var library = load(RULE);
        assertThat(library.problems()).isEmpty();
        var rule = library.rule("TST-01").orElseThrow();
        assertThat(rule.kind()).isEqualTo(RuleKind.THREAT);
        assertThat(rule.title()).isEqualTo("{endpoint} hands out another customer's {resource}");
        assertThat(rule.appliesTo()).isEqualTo(RuleTarget.ENDPOINT);
        assertThat(rule.when()).isEqualTo("endpoint.objectIds.size() >= 1 && endpoint.ownedObjects");
        assertThat(rule.heldWhen()).isEqualTo("endpoint.scopes.size() > 0");
        assertThat(rule.heldBy()).containsExactly("TST-CTL-01");
        assertThat(rule.ask()).containsEntry("endpoint.ownedObjects", "Does each {resource} belong to one customer?");
        assertThat(rule.likelihood()).isEqualTo(4);
        assertThat(rule.impact()).isEqualTo(new Impact.OfData());
        assertThat(rule.categories().stride()).containsExactly("S", "I");
        assertThat(rule.categories().capec()).containsExactly(1, 77);
        assertThat(rule.categories().linddun()).isEmpty();
        assertThat(rule.principle()).isEqualTo(Principle.LIFECYCLE);
        assertThat(rule.mitigation()).isEqualTo("Check the owner of each object");
        assertThat(rule.falsePositives()).isEmpty();
        assertThat(rule.fires().getFirst().facts())
                .containsEntry("endpoint.objectIds", FactValue.of(List.of("id")))
                .containsEntry("endpoint.ownedObjects", FactValue.TRUE);
        assertThat(rule.passes().getLast().facts()).containsEntry("endpoint.ownedObjects", FactValue.UNKNOWN);
        assertThat(rule.origin()).isEqualTo(new Origin(Origin.Layer.ORGANISATION, "rules/test/TST-01.yaml"));
    }

    @Test
    void countsAPolicyForGovernanceUnlessItSaysOtherwise() throws IOException {
        var policy = RULE.replace("kind: threat", "kind: policy").replace("impact: dataClass", "impact: 3");
        assertThat(load(policy).rule("TST-01").orElseThrow().principle()).isEqualTo(Principle.GOVERNANCE);
        assertThat(load(policy).rule("TST-01").orElseThrow().impact()).isEqualTo(new Impact.Fixed(3));
        assertThat(load(policy + "principle: 6\n").rule("TST-01").orElseThrow().principle())
                .isEqualTo(Principle.PIPELINE);
    }

    @Test
    void readsEveryFieldOfAControl() {
        var control = load().control("TST-CTL-01").orElseThrow();
        assertThat(control.family()).isEqualTo("Tests");
        assertThat(control.inferable()).isEqualTo("no");
        assertThat(control.cwe()).containsExactly(639);
        assertThat(control.applyTo()).extracting("id").containsExactly("public", "partner");
    }

    @Test
    void keepsAnUnknownThatIsMeantAsTextApartByItsQuotes() throws IOException {
        var rule = load(RULE.replace(
                        "- {endpoint.ownedObjects: true}",
                        "- {endpoint.method: \"unknown\", endpoint.path: unknown, endpoint.ownedObjects: false}"))
                .rule("TST-01")
                .orElseThrow();
        assertThat(rule.passes().getFirst().facts())
                .containsEntry("endpoint.method", FactValue.of("unknown"))
                .containsEntry("endpoint.path", FactValue.UNKNOWN);
    }

    @Test
    void takesBareNumbersAsTextsWhereTheFactIsAListOfTexts() throws IOException {
        var rule = load(RULE.replace("- {endpoint.ownedObjects: true}", "- {endpoint.statuses: [200, 4XX]}"))
                .rule("TST-01")
                .orElseThrow();
        assertThat(rule.passes().getFirst().facts())
                .containsEntry("endpoint.statuses", FactValue.of(List.of("200", "4XX")));
    }

    @Test
    void overridesByIdLayerByLayer(@TempDir Path workspace) throws IOException {
        write("rules/test/TST-01.yaml", RULE);
        Files.createDirectories(workspace.resolve("rules/other"));
        Files.writeString(workspace.resolve("rules/other/mine.yaml"), RULE.replace("likelihood: 4", "likelihood: 2"));
        var library = new LibraryLoader().load(List.of(folder, workspace));
        assertThat(library.problems()).isEmpty();
        var rule = library.rule("TST-01").orElseThrow();
        assertThat(rule.likelihood()).isEqualTo(2);
        assertThat(rule.origin()).isEqualTo(new Origin(Origin.Layer.WORKSPACE, "rules/other/mine.yaml"));
        assertThat(library.control("TST-CTL-01").orElseThrow().origin().layer()).isEqualTo(Origin.Layer.ORGANISATION);
    }

    @Test
    void letsAFolderRewordAQuestionButNotChangeAType() throws IOException {
        write("facts.yaml", """
                facts:
                  - {name: endpoint.ownedObjects, type: bool, family: people, meaning: Owned, question: Whose is it really?}
                """);
        var reworded = load();
        assertThat(reworded.facts().find("endpoint.ownedObjects").orElseThrow().question())
                .isEqualTo("Whose is it really?");
        assertThat(reworded.facts().size())
                .isEqualTo(new LibraryLoader().load(List.of()).facts().size());
        write("facts.yaml", """
                facts:
                  - {name: endpoint.ownedObjects, type: string, family: people, meaning: Owner}
                """);
        assertProblem(load(), "FACT-TYPE", "facts.yaml", 2, 5, "endpoint.ownedObjects is a bool");
    }

    @Test
    void placesAFieldThatTheSchemaDoesNotAllow() throws IOException {
        assertRuleProblem(load(RULE.replace("likelihood: 4", "likelihood: 7")), "LIBRARY-SCHEMA", 9, 13, "maximum");
        assertRuleProblem(load(RULE + "severity: high\n"), "LIBRARY-SCHEMA", 19, 1, "severity");
        assertRuleProblem(load(RULE.replace("kind: threat\n", "")), "LIBRARY-SCHEMA", 1, 1, "kind");
    }

    @Test
    void placesAMisspeltFactWithinTheCondition() throws IOException {
        assertRuleProblem(
                load(RULE.replace("&& endpoint.ownedObjects", "&& endpoint.ownedObject")),
                "RULE-CONDITION",
                5,
                41,
                "no such fact: endpoint.ownedObject; did you mean endpoint.ownedObjects?");
    }

    @Test
    void placesATypeErrorWithinAConditionOverSeveralLines() throws IOException {
        var folded = RULE.replace(
                "when: endpoint.objectIds.size() >= 1 && endpoint.ownedObjects",
                "when: >-\n  endpoint.ownedObjects\n    && endpoint.objectIds == 1");
        assertRuleProblem(load(folded), "RULE-CONDITION", 7, 27, "_==_");
        var quoted = RULE.replace(
                "when: endpoint.objectIds.size() >= 1 && endpoint.ownedObjects",
                "when: 'endpoint.method == ''GET'' && endpoint.objectIds == 1'");
        assertRuleProblem(load(quoted), "RULE-CONDITION", 5, 57, "_==_");
    }

    @Test
    void placesAnUnknownFactInAnExampleAndInAQuestion() throws IOException {
        assertRuleProblem(
                load(RULE.replace("- {endpoint.ownedObjects: true}", "- {endpoint.owned: true}")),
                "RULE-FACT",
                17,
                8,
                "endpoint.owned");
        assertRuleProblem(
                load(RULE.replace("ask: {endpoint.ownedObjects:", "ask: {endpoint.owned:")),
                "RULE-FACT",
                8,
                7,
                "endpoint.owned");
    }

    @Test
    void placesARuleAboutTheApiThatLooksAtAnEndpoint() throws IOException {
        var library = load(RULE.replace("appliesTo: endpoint", "appliesTo: api"));
        assertThat(library.problems()).extracting(Problem::code).containsOnly("RULE-FACT");
        assertThat(library.problems().getFirst().place().line()).isEqualTo(4);
        assertThat(library.rule("TST-01")).isEmpty();
    }

    @Test
    void placesAValueOfAnotherTypeInAnExample() throws IOException {
        assertRuleProblem(
                load(RULE.replace("- {endpoint.ownedObjects: true}", "- {endpoint.ownedObjects: 3}")),
                "RULE-FACT",
                17,
                31,
                "true, false or unknown");
    }

    @Test
    void placesAnUnknownControl() throws IOException {
        assertRuleProblem(
                load(RULE.replace("[TST-CTL-01]", "[TST-CTL-01, TST-CTL-02]")), "RULE-CONTROL", 7, 22, "TST-CTL-02");
    }

    @Test
    void placesAnExampleThatComesOutWrong() throws IOException {
        assertRuleProblem(
                load(RULE.replace("endpoint.ownedObjects: unknown", "endpoint.ownedObjects: true")),
                "RULE-EXAMPLE",
                18,
                7,
                "passing example 2 comes out as: fires");
    }

    @Test
    void placesAnIdThatTwoFilesOfAFolderHave() throws IOException {
        write("rules/test/TST-01.yaml", RULE);
        write("rules/test/TST-02.yaml", RULE);
        var library = load();
        assertThat(library.rule("TST-01").orElseThrow().origin().file()).isEqualTo("rules/test/TST-01.yaml");
        assertThat(library.problems())
                .extracting(Problem::line)
                .containsExactly(
                        folder
                                + "/rules/test/TST-02.yaml:1:1: error LIBRARY-TWICE TST-01 is already in rules/test/TST-01.yaml");
    }

    @Test
    void placesWhatIsNotYaml() throws IOException {
        assertRuleProblem(load("id: TST-01\n  kind: [\n"), "YAML-SYNTAX", 2, 7, "not YAML");
        assertRuleProblem(load("id: &a TST-01\nkind: *a\n"), "YAML-ALIAS", 2, 7, "alias");
        assertRuleProblem(load("id: TST-01\nid: TST-02\n"), "YAML-KEY", 2, 1, "id");
        assertRuleProblem(load("id: TST-01\n---\nid: TST-02\n"), "YAML-SYNTAX", 2, 1, "more than one document");
        assertRuleProblem(load("id: " + "[".repeat(100)), "YAML-DEPTH", 1, 25, "nested");
        assertRuleProblem(load(""), "YAML-SYNTAX", 0, 0, "empty");
        assertRuleProblem(load("#" + "x".repeat(1 << 20)), "YAML-SIZE", 0, 0, "1 MiB");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Files.createDirectories(folder.resolve("rules/test"));
        Files.write(folder.resolve("rules/test/TST-01.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xE9});
        assertRuleProblem(load(), "YAML-ENCODING", 0, 0, "UTF-8");
    }

    @Test
    void saysSoWhereAFileHasTheOtherEnding() throws IOException {
        write("rules/test/TST-01.yml", RULE);
        assertProblem(load(), "LIBRARY-NAME", "rules/test/TST-01.yml", 0, 0, ".yaml");
    }

    @Test
    void saysSoWhereAFolderIsMissing() {
        var library = new LibraryLoader().load(List.of(folder.resolve("gone")));
        assertThat(library.problems()).extracting(Problem::code).containsExactly("LIBRARY-FOLDER");
        assertThat(library.facts().size()).isPositive();
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        write("README.yaml", "anything: [");
        write("frameworks/own/mapping.yaml", "anything: [");
        write("rules/test/notes.txt", "anything: [");
        assertThat(load().problems()).isEmpty();
    }

    @Test
    void goesOnAfterABadFile() throws IOException {
        write("rules/test/TST-00.yaml", "id: [");
        var library = load(RULE);
        assertThat(library.problems()).hasSize(1);
        assertThat(library.rule("TST-01")).isPresent();
    }

    private static final String ATTACKER = """
            id: clerk
            name: Clerk
            description: Sits at a counter and knows customers by sight.
            networks: [internal network]
            credentials: a clerk's account
            skill: basic
            motive: A gift for a friend
            wants: [I]
            access:
              call: "api.class == 'internal'"
              inside: ""
            """;

    @Test
    void takesAnAttackerOfTheOrganisationsAndOverridesABuiltInOne() throws IOException {
        write("attackers/clerk.yaml", ATTACKER);
        write("attackers/insider.yaml", ATTACKER.replace("id: clerk", "id: insider"));

        var library = load();

        assertThat(library.problems()).isEmpty();
        var clerk = library.attacker("clerk").orElseThrow();
        assertThat(clerk.networks()).containsExactly(Exposure.INTERNAL);
        assertThat(clerk.access()).containsOnlyKeys(Access.CALL, Access.INSIDE);
        assertThat(clerk.certificate()).isFalse();
        assertThat(clerk.origin().layer()).isEqualTo(Origin.Layer.ORGANISATION);
        assertThat(library.attacker("insider").orElseThrow().name()).isEqualTo("Clerk");
        assertThat(library.attacker("customer").orElseThrow().origin().layer()).isEqualTo(Origin.Layer.BUILT_IN);
    }

    @Test
    void refusesAnAttackerWhoseConditionDoesNotCompileAndSaysWhere() throws IOException {
        write("attackers/clerk.yaml", ATTACKER.replace("api.class ==", "api.klass =="));

        var library = load();

        assertThat(library.attacker("clerk")).isEmpty();
        assertThat(library.problems()).singleElement().satisfies(p -> {
            assertThat(p.line()).contains("attackers/clerk.yaml:10:10: error ATTACKER-CONDITION call: ");
        });
    }

    @Test
    void refusesAnAttackerWithoutAMotive() throws IOException {
        write("attackers/clerk.yaml", ATTACKER.replace("motive: A gift for a friend\n", ""));

        assertThat(load().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.text()).contains("motive"));
    }

    @Test
    void readsWhatARuleTakesAndOtherwiseACallThatIsLetIn() throws IOException {
        assertThat(load(RULE).rule("TST-01").orElseThrow().means()).isEqualTo(Means.USUAL);

        var said =
                load(RULE.replace("impact: dataClass\n", "impact: dataClass\naccess: [path, inside]\nskill: expert\n"));
        assertThat(said.rule("TST-01").orElseThrow().means())
                .isEqualTo(new Means(List.of(Access.PATH, Access.INSIDE), Skill.EXPERT));
        assertThat(load(RULE.replace("impact: dataClass\n", "impact: dataClass\naccess: []\n"))
                        .rule("TST-01")
                        .orElseThrow()
                        .means()
                        .access())
                .isEmpty();
    }

    private static final String WORDS = """
            guideWords:
              - id: reverse
                word: backwards
                meaning: The other way round.
                prompts:
                  - when: "endpoint.write"
                    ask: "What if {step} is undone?"
                    because: "{endpoint} can be undone."
                    name: "{step} undone"
                    attacker: customer
                    rules: [FLOW-02]
                    detect: ["Undone soon after"]
                    test: undo
                  - ask: "What if {step} runs backwards?"
                    because: "Nobody looked."
                    name: "{step} backwards"
                    attacker: insider
                    rules: [FLOW-02]
                    detect: ["Odd order"]
                    test: replay
            tests:
              - id: undo
                word: undo
                given: ["{actor} has done it"]
                when: ["{actor} undoes it"]
                then: ["nothing is left"]
                calls: [{twist: repeated, note: "again"}]
            """;

    @Test
    void overridesGuideWordsOneByOneAndAddsTests() throws IOException {
        var builtIn = new LibraryLoader().load(List.of()).guideWords();
        write("interviews/guide-words.yaml", WORDS);

        var library = load();

        assertThat(library.problems()).isEmpty();
        var words = library.guideWords();
        assertThat(words.words()).hasSameSizeAs(builtIn.words());
        assertThat(words.word("reverse").orElseThrow().word()).isEqualTo("backwards");
        assertThat(words.word("no")).isEqualTo(builtIn.word("no"));
        assertThat(words.test("undo").orElseThrow().calls())
                .containsExactly(new TestPattern.Call(
                        TestPattern.Caller.ACTOR, TestPattern.Place.STEP, TestPattern.Twist.REPEATED, "again"));
        assertThat(words.test("replay")).isPresent();
    }

    @Test
    void refusesGuideWordsThatNameWhatThereIsNot() throws IOException {
        write(
                "interviews/guide-words.yaml",
                WORDS.replace("attacker: customer", "attacker: ghost")
                        .replace("rules: [FLOW-02]\n        detect: [\"Odd", "rules: [FLOW-99]\n        detect: [\"Odd")
                        .replace("test: replay", "test: nothing")
                        .replace("endpoint.write", "endpoint.wrote"));

        var library = load();

        assertThat(library.guideWords())
                .isEqualTo(new LibraryLoader().load(List.of()).guideWords());
        assertThat(library.problems().stream().map(Problem::text))
                .containsExactlyInAnyOrder(
                        "no such attacker: ghost",
                        "no such rule: FLOW-99",
                        "no such test: nothing",
                        library.problems().getFirst().text())
                .anyMatch(text -> text.startsWith("when: "));
    }

    @Test
    void refusesAGuideWordWhoseLastQuestionDoesNotFitEverywhere() throws IOException {
        write(
                "interviews/guide-words.yaml",
                WORDS.replace(
                        "- ask: \"What if {step} runs",
                        "- when: \"endpoint.write\"\n        ask: \"What if {step} runs"));

        assertThat(load().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.text()).contains("last prompt has to fit everywhere"));
    }
}
