package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.RatingRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Through the whole engine: whatever a person improves lowers no score, whatever is taken back raises none.
class PostureMonotoneTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final double EXACT = 1e-9;
    private static final int STEPS = 40;
    private static final Scope EVERYWHERE = new Scope.Organisation();
    private static final Workbench WORKBENCH = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "Kim");

    /// From the worst to the mildest.
    private static final List<EnteredRating> RATINGS = List.of(
            EnteredRating.of("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H"),
            EnteredRating.of("SL:9/M:9/O:9/S:9/ED:5/EE:5/A:5/ID:5/LC:5/LI:5/LAV:5/LAC:5"),
            EnteredRating.of("CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:P/VC:N/VI:H/VA:H/SC:N/SI:L/SA:L"),
            EnteredRating.of("CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N"));

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fixingNeverLowersAndTakingBackNeverRaises(long seed) throws Exception {
        var random = new Random(seed);
        try (var workspace = WORKBENCH.inMemory("w")) {
            var job = Job.unwatched();
            workspace.take(workspace.planImport(List.of(contract()), job), ApiProfile.of(ApiClass.PUBLIC), job);
            workspace.put("Kept the report", List.of(evidence()));
            workspace.put("Rated the worst", worstRatings(workspace.snapshot()));
            var before = workspace.snapshot().posture();
            var postures = new ArrayList<Posture>();
            for (var step = 0; step < STEPS; step++) {
                var better = better(workspace.snapshot(), random);
                if (better.isPresent()) {
                    var earlier = workspace.snapshot();
                    var later = workspace.put("Improved", List.of(better.get()));
                    // What stands at the top of its ladder already changes nothing, and is not journalled.
                    if (later != earlier) {
                        postures.add(earlier.posture());
                        assertNowhereLower(earlier.posture(), later.posture(), better.get());
                    }
                }
            }
            assertThat(postures).hasSizeGreaterThan(STEPS / 2);
            assertThat(workspace.snapshot().posture().total().value())
                    .isGreaterThan(before.total().value());
            for (var earlier : postures.reversed()) {
                var now = workspace.snapshot().posture();
                var undone = workspace.undo().posture();
                assertNowhereLower(undone, now, "undo");
                assertThat(undone.total().value()).isEqualTo(earlier.total().value());
            }
        }
    }

    private static Optional<Entity> better(Snapshot snapshot, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.of(betterControl(snapshot, random));
            case 1 -> milderRating(snapshot, random);
            default -> decision(snapshot, random);
        };
    }

    /// One step up for one control, everywhere.
    private static Entity betterControl(Snapshot snapshot, Random random) {
        var controls = snapshot.library().controls();
        var control = controls.get(random.nextInt(controls.size())).id();
        var declared = ControlRecord.declared(control, EVERYWHERE, WorkStatus.IN_PLACE, "", "");
        var shown = declared.withEvidence(List.of(evidence().id()));
        var ladder = List.of(
                ControlRecord.declared(control, EVERYWHERE, WorkStatus.PLANNED, "", ""),
                declared,
                shown,
                shown.withResult(Result.MET, Confidence.TESTED));
        var kept = snapshot.state().records().stream()
                .filter(r -> r.control().equals(control))
                .findFirst();
        return ladder.get(Math.min(kept.map(ladder::indexOf).orElse(-1) + 1, ladder.size() - 1));
    }

    private static Optional<Entity> milderRating(Snapshot snapshot, Random random) {
        var ratings = snapshot.state().ratings();
        var one = ratings.get(random.nextInt(ratings.size()));
        var next = Math.min(RATINGS.indexOf(one.rating()) + 1, RATINGS.size() - 1);
        return Optional.of(RatingRecord.of(one.rule(), one.scope(), RATINGS.get(next), "", "Kim", NOW));
    }

    private static Optional<Entity> decision(Snapshot snapshot, Random random) {
        var firing = snapshot.judgement().live().toList();
        if (firing.isEmpty()) {
            return Optional.empty();
        }
        var one = firing.get(random.nextInt(firing.size()));
        var kind = random.nextBoolean() ? DecisionKind.ACCEPT : DecisionKind.FALSE_POSITIVE;
        return Optional.of(new Decision(one.id(), kind, "", "Kim", NOW, null, one.fingerprint()));
    }

    private static List<RatingRecord> worstRatings(Snapshot snapshot) {
        return snapshot.judgement()
                .live()
                .map(Outcome::rule)
                .distinct()
                .map(rule -> RatingRecord.of(rule.id(), EVERYWHERE, RATINGS.getFirst(), "", "Kim", NOW))
                .toList();
    }

    private static Evidence evidence() {
        return new Evidence(
                "E-1",
                EvidenceKind.LINK,
                "report",
                "x",
                0,
                NOW.atZone(ZoneOffset.UTC).toLocalDate(),
                NOW,
                "Kim",
                null);
    }

    private static void assertNowhereLower(Posture before, Posture after, Object why) {
        assertThat(after.total().value())
                .as("%s", why)
                .isGreaterThanOrEqualTo(before.total().value() - EXACT);
        assertNowhereLower(before.byPrinciple(), after.byPrinciple(), why);
        assertNowhereLower(before.ofApi(), after.ofApi(), why);
        assertNowhereLower(before.ofEndpoint(), after.ofEndpoint(), why);
    }

    private static <K> void assertNowhereLower(Map<K, Score> before, Map<K, Score> after, Object why) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((key, score) -> assertThat(score.value())
                .as("%s by %s", key, why)
                .isGreaterThanOrEqualTo(before.getOrDefault(key, score).value() - EXACT));
    }

    private Path contract() throws Exception {
        return Files.writeString(temp.resolve("shop.yaml"), """
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                servers: [{url: "http://api.example.com"}]
                paths:
                  /orders:
                    get: {operationId: listOrders, responses: {"200": {$ref: "#/components/responses/Orders"}}}
                    post:
                      operationId: addOrder
                      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
                      responses: {"201": {description: made}}
                  /orders/{orderId}:
                    parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                    get:
                      operationId: readOrder
                      parameters: [{name: apiKey, in: query, schema: {type: string}}]
                      responses: {"200": {$ref: "#/components/responses/Orders"}}
                    delete: {operationId: dropOrder, responses: {"204": {description: gone}}}
                components:
                  responses:
                    Orders:
                      description: all
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: "#/components/schemas/Order"}}
                  schemas:
                    Order:
                      type: object
                      properties:
                        id: {type: integer}
                        email: {type: string}
                        role: {type: string}
                        note: {type: string}
                """);
    }
}
