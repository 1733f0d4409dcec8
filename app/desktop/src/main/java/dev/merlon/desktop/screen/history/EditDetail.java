package dev.merlon.desktop.screen.history;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.rule.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One edit as people read it: what was changed, and each field that differs.
///
/// @param title   what it is about: a control's title, the label of an endpoint, a file's name
/// @param about   where: "POST /transfers", "the organisation"; may be empty
/// @param fields  those that differ; all that say something where the thing came or went
public record EditDetail(Edit edit, Turn turn, String title, String about, List<Field> fields) {

    /// @param key     names the field: `owner`
    /// @param before  empty where there was nothing
    public record Field(String key, String before, String after) {}

    /// What happened to the thing.
    public enum Turn {
        CAME,
        CHANGED,
        WENT
    }

    public EditDetail {
        fields = List.copyOf(fields);
    }

    /// Endpoints, controls and APIs are named as the snapshot knows them; what it no longer knows keeps its id.
    static EditDetail of(Edit edit, Snapshot snapshot) {
        var before = edit.before();
        var after = edit.after();
        var turn = before == null ? Turn.CAME : after == null ? Turn.WENT : Turn.CHANGED;
        var shown = Objects.requireNonNull(after == null ? before : after);
        return new EditDetail(edit, turn, title(shown, snapshot), about(shown, snapshot), fields(before, after));
    }

    private static List<Field> fields(
            @org.jspecify.annotations.Nullable Entity before, @org.jspecify.annotations.Nullable Entity after) {
        Map<String, String> old = before == null ? Map.of() : EntityFields.of(before);
        Map<String, String> now = after == null ? Map.of() : EntityFields.of(after);
        var keys = after == null ? old.keySet() : now.keySet();
        var fields = new ArrayList<Field>();
        for (var key : keys) {
            var was = old.getOrDefault(key, "");
            var is = now.getOrDefault(key, "");
            if (!was.equals(is)) {
                fields.add(new Field(key, was, is));
            }
        }
        return fields;
    }

    private static String title(Entity entity, Snapshot snapshot) {
        return switch (entity) {
            case ControlRecord entry ->
                snapshot.library().control(entry.control()).map(c -> c.title()).orElse(entry.control());
            case Answer answer ->
                snapshot.library()
                        .facts()
                        .find(answer.fact())
                        .map(f -> f.meaning())
                        .orElse(answer.fact());
            case Decision decision -> rule(decision);
            case ScopedDecision decision -> decision.rule();
            case ExceptionRecord exception -> exception.id();
            default -> EntityFields.name(entity);
        };
    }

    private static String rule(Decision decision) {
        return decision.id().substring(0, Math.max(0, decision.id().indexOf('@')));
    }

    private static String about(Entity entity, Snapshot snapshot) {
        return switch (entity) {
            case ControlRecord entry -> entry.control() + ", " + words(entry.scope(), snapshot);
            case Answer answer -> answer.fact() + ", " + words(answer.scope(), snapshot);
            case ScopedDecision decision -> words(decision.scope(), snapshot);
            case ExceptionRecord exception -> words(exception.scope(), snapshot);
            case Decision decision ->
                subject(decision.id().substring(decision.id().indexOf('@') + 1), snapshot);
            default -> "";
        };
    }

    private static String words(Scope scope, Snapshot snapshot) {
        return switch (scope) {
            case Scope.Organisation() -> "the organisation";
            case Scope.OfTool(var tool) -> toolName(tool, snapshot);
            case Scope.OfSelector(var selector) -> selector.text();
            case Scope.OfApi(var api) -> apiName(api, snapshot);
            case Scope.OfEndpoint(var id) ->
                snapshot.endpoint(id).map(e -> e.label()).orElse(id.toString());
        };
    }

    /// The tail of an outcome's id is an endpoint's, or an API's.
    private static String subject(String id, Snapshot snapshot) {
        return id.indexOf('@') < 0 ? apiName(id, snapshot) : words(Scope.of("endpoint:" + id), snapshot);
    }

    private static String toolName(String id, Snapshot snapshot) {
        return snapshot.state().tools().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .map(Tool::name)
                .orElse(id);
    }

    private static String apiName(String id, Snapshot snapshot) {
        return snapshot.state().api(id).map(a -> a.name()).orElse(id);
    }
}
