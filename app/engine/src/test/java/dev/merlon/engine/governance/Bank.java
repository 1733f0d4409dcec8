package dev.merlon.engine.governance;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.governance.Waived;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.Rename;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A workspace on disk with one API that takes payments from anybody, and a clock that a test moves.
final class Bank implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String RULE = "AUT-009";
    static final String API = "payments";
    static final EndpointId PAY = new EndpointId(API, "pay");
    static final EndpointId REFUND = new EndpointId(API, "refund");

    final MovingClock clock = new MovingClock(TODAY);
    private final Path folder;
    private final Path temp;
    private final Workbench workbench = Workbench.with(List.of(), clock, "Kim");
    private Workspace workspace;

    Bank(Path temp) throws Exception {
        this.temp = temp;
        folder = temp.resolve("bank.merlon");
        workspace = workbench.create(folder, "bank");
    }

    /// A bank that has read its contract.
    static Bank with(Path temp, String... operations) throws Exception {
        var bank = new Bank(temp);
        bank.read(operations);
        return bank;
    }

    /// A new version with these operations, as [#post] makes them.
    Snapshot read(String... operations) throws Exception {
        return read(List.of(), operations);
    }

    Snapshot read(List<Rename> renames, String... operations) throws Exception {
        var file = contract(operations);
        var plan = workspace.planImport(List.of(file), Job.unwatched());
        return workspace.take(plan.withRenames(renames), ApiProfile.of(ApiClass.PUBLIC), Job.unwatched());
    }

    private Path contract(String... operations) throws IOException {
        var text = """
                openapi: 3.0.3
                info: {title: Payments, version: '1'}
                components: {securitySchemes: {key: {type: apiKey, in: header, name: k}}}
                paths:
                """ + String.join("", operations);
        return Files.writeString(temp.resolve("payments.yaml"), text);
    }

    static String post(String id, boolean authenticated) {
        return """
                  /%s:
                    post:
                      operationId: %s
                      tags: [money]
                      security: %s
                      responses: {'201': {description: made}}
                """.formatted(id, id, authenticated ? "[{key: []}]" : "[]").indent(2);
    }

    Snapshot snapshot() {
        return workspace.snapshot();
    }

    Workspace workspace() {
        return workspace;
    }

    /// As it is after everything was closed and opened again, on the clock's day.
    Snapshot reopened() throws Exception {
        workspace.close();
        workspace = workbench.open(folder, Job.unwatched());
        return workspace.snapshot();
    }

    Snapshot reopenedOn(LocalDate day) throws Exception {
        clock.moveTo(day);
        return reopened();
    }

    Outcome outcome(EndpointId endpoint) {
        return outcome(snapshot(), endpoint);
    }

    static Outcome outcome(Snapshot snapshot, EndpointId endpoint) {
        return snapshot.judgement().at(endpoint).stream()
                .filter(o -> o.rule().id().equals(RULE))
                .findFirst()
                .orElseThrow();
    }

    ExceptionDesk desk() {
        return new ExceptionDesk(snapshot(), clock.instant());
    }

    ExceptionRecord request(Waived waived, Scope scope, LocalDate until) throws WorkbenchException {
        var asked = desk().request(wish(waived, scope, "Robin", until));
        workspace.put("Asked for " + asked.id(), List.of(asked));
        return asked;
    }

    static ExceptionDesk.Wish wish(Waived waived, Scope scope, String requester, LocalDate until) {
        return new ExceptionDesk.Wish(
                waived, scope, "the partner cannot sign in yet", "CTL: reviewed daily", requester, TODAY, until);
    }

    Snapshot approve(String id) throws WorkbenchException {
        return workspace.put("Approved " + id, List.of(desk().approve(id, "Sam")));
    }

    Snapshot decide(Scope scope, DecisionKind kind, @Nullable LocalDate until) throws WorkbenchException {
        return workspace.put(
                "Decided in a scope",
                List.of(ScopedDecision.of(RULE, scope, kind, "agreed", "Kim", clock.instant(), until)));
    }

    Snapshot decide(EndpointId endpoint, DecisionKind kind, @Nullable LocalDate until) throws WorkbenchException {
        var outcome = outcome(endpoint);
        return workspace.decide(
                "Decided on one",
                List.of(new Decision(
                        outcome.id(), kind, "mine", "Lee", clock.instant(), until, outcome.fingerprint())));
    }

    @Override
    public void close() throws Exception {
        workspace.close();
    }
}
