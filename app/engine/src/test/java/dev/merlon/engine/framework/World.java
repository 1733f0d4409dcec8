package dev.merlon.engine.framework;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.Stage;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Frameworks;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Provenance;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.Standing;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A world small enough to count by hand: a public API of three endpoints and an internal one of two; controls
/// A (for public APIs), B (for both) and C (for both); a framework whose requirement 1 is served by A, 2 by A
/// and B, 3 by B and C, 4 by nothing.
final class World {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final FactCatalogue FACTS = new FactCatalogue(List.of());
    static final Origin ORIGIN = new Origin(Origin.Layer.BUILT_IN, "test");

    private final List<Entity> kept = new ArrayList<>();
    private List<ApiInventory> apis =
            List.of(inventory("shop", ApiClass.PUBLIC, 3), inventory("ledger", ApiClass.INTERNAL, 2));
    private Judgement judgement = Judgement.none();

    World() {
        kept.add(evidence("fresh", LocalDate.of(2026, 12, 31)));
        kept.add(evidence("stale", LocalDate.of(2026, 11, 1)));
    }

    World with(Entity... entities) {
        kept.addAll(List.of(entities));
        return this;
    }

    World withoutApis() {
        apis = List.of();
        return this;
    }

    World judged(Judgement other) {
        judgement = other;
        return this;
    }

    Snapshot snapshot() {
        var state = WorkspaceState.empty("World")
                .with(kept.stream().map(e -> Edit.put(null, e)).toList());
        var library = new Library(FACTS, List.of(), List.of(a(), b(), c()), List.of())
                .with(Frameworks.of(List.of(framework())));
        var none = new Posture(new Score(0, 0, List.of()), Map.of(), Map.of(), Map.of(), List.of());
        return new Snapshot(state, apis, judgement, none, library, List.of(), NOW);
    }

    FrameworkCoverage coverage() {
        return Compliance.of(snapshot()).coverage(framework(), "");
    }

    RequirementCoverage of(String requirement) {
        return coverage().of(requirement).orElseThrow();
    }

    static Framework framework() {
        return new Framework(
                "own",
                "Own",
                "Own standard",
                "1",
                new Provenance("Own", "own", "own", "all"),
                true,
                List.of(new Level("L1", "Level 1")),
                List.of(),
                List.of(
                        new Requirement("1", "First", "", List.of("L1"), ""),
                        new Requirement("2", "Second", "", List.of("L1"), ""),
                        new Requirement("3", "Third", "", List.of(), ""),
                        new Requirement("4", "Fourth", "", List.of(), "")),
                List.of(
                        new Mapping.OfControl("1", "A", Standing.REVIEWED),
                        new Mapping.OfControl("2", "A", Standing.PROPOSED),
                        new Mapping.OfControl("2", "B", Standing.PROPOSED),
                        new Mapping.OfControl("3", "B", Standing.PROPOSED),
                        new Mapping.OfControl("3", "C", Standing.PROPOSED),
                        new Mapping.OfWeakness("4", 79, Standing.PROPOSED)),
                ORIGIN);
    }

    /// In place, tested, found met, with evidence that is still fresh.
    static ControlRecord proven(String control, Scope scope) {
        return ControlRecord.declared(control, scope, WorkStatus.IN_PLACE, "Kim", "")
                .withResult(Result.MET, Confidence.TESTED)
                .withEvidence(List.of("fresh"));
    }

    static ControlRecord notApplicable(String control, Scope scope, String reason) {
        return new ControlRecord(
                ControlRecord.idOf(control, scope),
                control,
                scope,
                Applicability.NOT_APPLICABLE,
                reason,
                WorkStatus.NOT_STARTED,
                Result.NOT_ASSESSED,
                Confidence.DECLARED,
                "Kim",
                null,
                null,
                0,
                0,
                List.of(),
                "");
    }

    static EndpointId endpoint(String api, int number) {
        return new EndpointId(api, "op" + number);
    }

    static Control a() {
        return control("A", ApiClass.PUBLIC);
    }

    private static Control b() {
        return control("B", ApiClass.PUBLIC, ApiClass.INTERNAL);
    }

    private static Control c() {
        return control("C", ApiClass.PUBLIC, ApiClass.INTERNAL);
    }

    private static Control control(String id, ApiClass... classes) {
        return new Control(
                id,
                "Control " + id,
                "Does something",
                "Tests",
                Layer.SERVICE,
                Stage.BUILD,
                Principle.LAYERS,
                List.of(classes),
                List.of(),
                "Try it",
                "no",
                "",
                ORIGIN);
    }

    private static Evidence evidence(String id, LocalDate expires) {
        return new Evidence(id, EvidenceKind.NOTE, id, "seen", 0, LocalDate.of(2026, 10, 1), NOW, "Kim", expires);
    }

    static Api api(String id, ApiClass apiClass) {
        return new Api(id, id, "1", apiClass, Exposure.INTERNET, "", List.of(), List.of(), NOW);
    }

    static Endpoint endpoint(EndpointId id) {
        return new Endpoint(
                id, "GET", "/" + id.key(), id.key(), "", List.of(), false, Location.ofFile("contract.yaml"));
    }

    private static ApiInventory inventory(String id, ApiClass apiClass, int endpoints) {
        var list = new ArrayList<Endpoint>();
        var facts = new LinkedHashMap<EndpointId, FactSheet>();
        for (var i = 1; i <= endpoints; i++) {
            var endpoint = endpoint(endpoint(id, i));
            list.add(endpoint);
            facts.put(endpoint.id(), FactSheet.builder(FACTS).build());
        }
        return new ApiInventory(
                api(id, apiClass), list, FactSheet.builder(FACTS).build(), facts);
    }
}
