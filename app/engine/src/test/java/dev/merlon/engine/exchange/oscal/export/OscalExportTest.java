package dev.merlon.engine.exchange.oscal.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.merlon.engine.Sample;
import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.exchange.oscal.OscalReader;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ActionStatus;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Milestone;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OscalExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String HOSTILE = " \u0000\u202e<b>\ud800 tab\there\r\nand \"there\" \u2028 ";

    @TempDir
    private static Path temp;

    private static Snapshot sample;
    private static Map<String, JsonNode> documents;

    private static Workbench at(Instant now) {
        return Workbench.with(List.of(), Clock.fixed(now, ZoneOffset.UTC), "tester");
    }

    @BeforeAll
    static void exportsTheSample() throws WorkbenchException, IOException {
        try (var workspace = Sample.build(at(NOW), temp.resolve("sample.merlon"), Job.unwatched())) {
            workspace.put("Recorded much", more(workspace));
            sample = workspace.snapshot();
        }
        documents = written(sample, temp.resolve("oscal"));
    }

    /// What the sample lacks, and texts that no schema allows as they are.
    private static List<Entity> more(Workspace workspace) {
        var control = workspace.snapshot().library().controls().getFirst().id();
        var api = workspace.snapshot().apis().getFirst();
        var endpoint = api.endpoints().getFirst().id();
        var outcome = workspace.snapshot().judgement().live().findFirst().orElseThrow();
        var link = workspace.describe(
                EvidenceKind.LINK,
                HOSTILE,
                "https://example.org/a b?q=[1]|\u00e9%zz",
                HOSTILE,
                LocalDate.of(9999, 1, 1));
        var note = workspace.describe(EvidenceKind.NOTE, "Talk", HOSTILE, "", null);
        var record = ControlRecord.declared(
                        control, new Scope.OfEndpoint(endpoint), WorkStatus.IN_PLACE, "Team \u0007 A", HOSTILE)
                .withResult(Result.PARTLY_MET, Confidence.TESTED)
                .withEvidence(List.of(link.id(), note.id(), "E-gone"));
        var gone = ControlRecord.declared("GONE 42/\u00e9", new Scope.OfApi("no-such-api"), WorkStatus.RETIRED, "", "");
        var finding = AuditFinding.seen(
                "F-1", HOSTILE, Severity.HIGH, control, new Scope.OfEndpoint(endpoint), "Test", LocalDate.of(1, 1, 1));
        var free = AuditFinding.seen(
                "F-2", "About nothing", Severity.LOW, "", new Scope.Organisation(), "", LocalDate.of(2026, 2, 28));
        var action = new PlannedAction(
                "A-1",
                "Mend it",
                ActionStatus.UNDER_WAY,
                List.of("F-1", "F-gone"),
                control,
                new Scope.OfApi(api.api().id()),
                outcome.id(),
                "Team B",
                "money",
                LocalDate.of(2027, 1, 31),
                List.of(
                        new Milestone("Design", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 30)),
                        new Milestone(" ", LocalDate.of(2027, 1, 1), null)),
                "");
        var tool = new Tool(
                "odd tool", "Edge", ToolKind.GATEWAY, Layer.GATEWAY, new Scope.Organisation(), "Platform", "Rates");
        var ofTool = ControlRecord.declared(control, new Scope.OfTool("odd tool"), WorkStatus.IN_PLACE, "", "");
        return List.of(link, note, record, gone, finding, free, action, tool, ofTool);
    }

    private static Map<String, JsonNode> written(Snapshot snapshot, Path folder)
            throws WorkbenchException, IOException {
        OscalExport.of(snapshot).write(folder, Job.unwatched());
        var read = new TreeMap<String, JsonNode>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                read.put(file.getFileName().toString(), JSON.readTree(file.toFile()));
            }
        }
        return read;
    }

    private static JsonNode in(Map<String, JsonNode> all, String file) {
        return Objects.requireNonNull(all.get(file), file);
    }

    @Test
    void writesEveryModelThatAnAuditorsToolAsksFor() {
        assertThat(documents.values().stream().map(d -> d.fieldNames().next()))
                .contains(
                        "catalog",
                        "profile",
                        "component-definition",
                        "system-security-plan",
                        "assessment-plan",
                        "assessment-results",
                        "plan-of-action-and-milestones");
        assertThat(documents).containsKeys("profile-public.json", "profile-partner.json", "profile-internal.json");
    }

    @Test
    void keepsToTheSchemasOfOscal() throws IOException {
        var folder = SharedFolder.require("frameworks/oscal-schema");
        var schemas = Map.of(
                "catalog", "catalog",
                "profile", "profile",
                "component-definition", "component",
                "system-security-plan", "ssp",
                "assessment-plan", "assessment-plan",
                "assessment-results", "assessment-results",
                "plan-of-action-and-milestones", "poam");
        for (var document : documents.entrySet()) {
            var model = document.getValue().fieldNames().next();
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(
                            Files.readString(folder.resolve("oscal_" + schemas.get(model) + "_schema.json")),
                            InputFormat.JSON);
            assertThat(schema.validate(document.getValue()))
                    .as(document.getKey())
                    .isEmpty();
            assertThat(schema.validate(JSON.createObjectNode().set(model, JSON.createObjectNode())))
                    .as("the schema refuses what is not whole")
                    .isNotEmpty();
        }
    }

    @Test
    void refersToNothingThatIsNotThere() {
        var uuids = new HashSet<String>();
        var controls = new HashSet<String>();
        var parts = new HashSet<String>();
        documents
                .values()
                .forEach(d -> walk(d, (name, value) -> {
                    if (name.equals("uuid")) {
                        uuids.add(value);
                    }
                }));
        for (var group : in(documents, "catalog.json").at("/catalog/groups")) {
            for (var control : group.path("controls")) {
                controls.add(control.path("id").asText());
                control.path("parts").forEach(p -> parts.add(p.path("id").asText()));
            }
        }
        var dangling = new ArrayList<String>();
        documents.forEach((file, document) -> walk(document, (name, value) -> {
            var there = switch (name) {
                case "control-id", "with-ids" -> controls.contains(value);
                case "target-id" -> parts.contains(value);
                case "href", "source" -> resolves(value, document);
                default -> !name.endsWith("-uuid") && !name.endsWith("-uuids") || uuids.contains(value);
            };
            if (!there) {
                dangling.add(file + ": " + name + " " + value);
            }
        }));
        assertThat(dangling).isEmpty();
        assertThat(uuids).hasSizeGreaterThan(100);
    }

    /// Another document, a resource of the same one, or something outside that is named whole.
    private static boolean resolves(String href, JsonNode document) {
        if (href.startsWith("#")) {
            return document.findParents("uuid").stream()
                    .anyMatch(n -> n.path("uuid").asText().equals(href.substring(1)));
        }
        return href.contains(":") || documents.containsKey(href);
    }

    private static void walk(JsonNode node, BiConsumer<String, String> each) {
        node.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                each.accept(field.getKey(), field.getValue().asText());
            } else if (field.getValue().isArray()) {
                field.getValue().forEach(item -> {
                    if (item.isTextual()) {
                        each.accept(field.getKey(), item.asText());
                    }
                });
            }
            walk(field.getValue(), each);
        });
        if (node.isArray()) {
            node.forEach(item -> walk(item, each));
        }
    }

    @Test
    void givesNoUuidTwiceInADocument() {
        documents.forEach((file, document) -> {
            var seen = new HashSet<String>();
            walk(document, (name, value) -> {
                if (name.equals("uuid")) {
                    assertThat(seen.add(value)).as(file + " " + value).isTrue();
                }
            });
        });
    }

    @Test
    void givesTheSameBytesForTheSameStateAtAnyHourOfTheDay() throws WorkbenchException, IOException {
        try (var reopened = at(NOW.plusSeconds(7_200)).open(temp.resolve("sample.merlon"), Job.unwatched())) {
            assertThat(zip(reopened.snapshot())).isEqualTo(zip(sample));
        }
    }

    @Test
    void tellsTwoWorkspacesApart() throws WorkbenchException, IOException {
        try (var other = Sample.build(at(NOW.plusSeconds(1)), temp.resolve("other.merlon"), Job.unwatched())) {
            var theirs = written(other.snapshot(), temp.resolve("other"));
            assertThat(in(theirs, "catalog.json").at("/catalog/uuid"))
                    .isNotEqualTo(in(documents, "catalog.json").at("/catalog/uuid"));
        }
    }

    private static byte[] zip(Snapshot snapshot) throws IOException {
        var out = new ByteArrayOutputStream();
        OscalExport.of(snapshot).zip(out, Job.unwatched());
        return out.toByteArray();
    }

    @Test
    void leavesThePlanOfActionOutWhereThereIsNothingToDo() throws WorkbenchException, IOException {
        var folder = Files.createDirectory(temp.resolve("nothing"));
        Files.writeString(folder.resolve("poam.json"), "{}");
        try (var empty = at(NOW).inMemory("empty")) {
            assertThat(written(empty.snapshot(), folder))
                    .doesNotContainKey("poam.json")
                    .containsKey("catalog.json");
        }
    }

    @Test
    void hangsMilestonesOnTheActionThatTheyAreOf() {
        var plan = in(documents, "poam.json").path("plan-of-action-and-milestones");
        var tasks = plan.at("/risks/0/remediations/0/tasks");
        assertThat(tasks.findValuesAsText("title")).containsExactly("Design", "Milestone 2");
        assertThat(tasks.at("/0/timing/on-date/date").asText()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(plan.at("/poam-items/0/title").asText()).isEqualTo("Mend it");
    }

    @Test
    void saysOfAControlThatItIsSatisfiedOnlyWhereItIsMetEverywhere() {
        var findings = in(documents, "assessment-results.json").at("/assessment-results/results/0/findings");
        var control = sample.library().controls().getFirst().id();
        var states = new TreeMap<String, String>();
        findings.forEach(f -> states.put(
                f.path("title").asText(), f.at("/target/status/state").asText()));
        assertThat(states).anySatisfy((title, state) -> {
            assertThat(title).startsWith(control);
            assertThat(state).isEqualTo("not-satisfied");
        });
    }

    @Test
    void keepsWhatWasAcceptedApartFromWhatIsOpen() {
        var risks = in(documents, "assessment-results.json").at("/assessment-results/results/0/risks");
        var statuses = Set.copyOf(risks.findValuesAsText("status"));
        assertThat(statuses).contains("open", "deviation-approved");
        var open = sample.judgement()
                .live()
                .map(o -> o.rule().id() + o.api())
                .distinct()
                .count();
        var items = in(documents, "poam.json").at("/plan-of-action-and-milestones/poam-items");
        assertThat(items.size()).isGreaterThanOrEqualTo((int) open);
    }

    @Test
    void isReadBackByTheImport() throws WorkbenchException {
        var catalog = in(documents, "catalog.json");
        assertThat(OscalReader.knows(catalog)).isTrue();
        assertThat(OscalReader.read(catalog, "catalog.json").toString())
                .contains(sample.library().controls().getFirst().id());
    }

    @Test
    void namesEndpointsThatAreFoundWanting() {
        var text = in(documents, "assessment-results.json").toString();
        var live = sample.judgement()
                .live()
                .flatMap(o -> o.atEndpoint().stream())
                .map(EndpointId::api)
                .findFirst();
        assertThat(live).isPresent();
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .contains("\"name\":\"place\"")
                .doesNotContain("\ud800");
    }
}
