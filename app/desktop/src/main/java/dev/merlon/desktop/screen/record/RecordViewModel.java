package dev.merlon.desktop.screen.record;

import dev.merlon.desktop.recording.RecordDraft;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to be recorded: which control, in which scopes, and what the form says.
final class RecordViewModel {

    private @Nullable Snapshot snapshot;
    private List<ControlChoice> choices = List.of();
    private RecordDraft draft = RecordDraft.blank("", List.of());

    /// Begins anew for the scopes.
    ///
    /// @param control  null where it is still to be chosen
    void begin(Snapshot now, @Nullable String control, List<Scope> scopes) {
        snapshot = now;
        draft = RecordDraft.blank("", scopes).ownedBy(owner(now, scopes));
        if (control != null) {
            choose(control);
        }
    }

    void follow(Snapshot now, List<ControlChoice> newChoices) {
        snapshot = now;
        choices = List.copyOf(newChoices);
    }

    Optional<Snapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    List<ControlChoice> choices() {
        return choices;
    }

    Optional<ControlChoice> chosen() {
        return choices.stream()
                .filter(c -> c.control().id().equals(draft.control()))
                .findFirst();
    }

    RecordDraft draft() {
        return draft;
    }

    void edited(RecordDraft next) {
        draft = next;
    }

    /// What was typed stays; where the one scope has a record of the control, the form begins with what that says.
    void choose(String control) {
        draft = recorded(control).orElseGet(() -> draft.about(control, draft.scopes()));
    }

    private Optional<RecordDraft> recorded(String control) {
        var now = snapshot;
        if (now == null || draft.scopes().size() != 1) {
            return Optional.empty();
        }
        return now.state()
                .entity(
                        EntityKind.CONTROL_RECORD,
                        ControlRecord.idOf(control, draft.scopes().getFirst()))
                .map(r -> RecordDraft.of((ControlRecord) r, now.state()));
    }

    void takeOff(Scope scope) {
        var left = draft.scopes().stream().filter(s -> !s.equals(scope)).toList();
        draft = draft.about(draft.control(), left);
    }

    /// Whoever answers for all of it, if that is one and the same.
    private static String owner(Snapshot snapshot, List<Scope> scopes) {
        var owners = scopes.stream()
                .map(scope -> switch (scope) {
                    case Scope.Organisation(), Scope.OfTool _, Scope.OfSelector _ -> "";
                    case Scope.OfApi(var api) -> owner(snapshot, api);
                    case Scope.OfEndpoint(var endpoint) -> owner(snapshot, endpoint.api());
                })
                .distinct()
                .toList();
        return owners.size() == 1 ? owners.getFirst() : "";
    }

    private static String owner(Snapshot snapshot, String api) {
        return snapshot.state().api(api).map(Api::owner).orElse("");
    }
}
