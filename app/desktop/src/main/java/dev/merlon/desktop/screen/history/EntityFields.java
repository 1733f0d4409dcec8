package dev.merlon.desktop.screen.history;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.ControlTest;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.SampleItem;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Grounds;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.governance.SealRecord;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.RatingRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of what a workspace keeps, in words. What only serves the machine, such as ids, is left out.
final class EntityFields {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private static final int SHOWN_OF_CHECKSUM = 16;

    private EntityFields() {}

    /// Key → value in words; empty where a field says nothing.
    static Map<String, String> of(Entity entity) {
        var fields = new LinkedHashMap<String, String>();
        switch (entity) {
            case Api api -> put(fields, api);
            case Answer answer -> put(fields, answer);
            case ControlRecord entry -> put(fields, entry);
            case Evidence evidence -> put(fields, evidence);
            case Decision decision -> put(fields, decision);
            case ScopedDecision decision -> put(fields, decision);
            case ExceptionRecord exception -> put(fields, exception);
            case RatingRecord rating -> put(fields, rating);
            case ClassDefinition each -> put(fields, each);
            case Tool tool -> put(fields, tool);
            case AuditFinding finding -> put(fields, finding);
            case PlannedAction action -> put(fields, action);
            case ControlTest test -> put(fields, test);
            case SampleItem item -> put(fields, item);
            case SealRecord seal -> put(fields, seal);
            case Setting setting -> fields.put("value", setting.value());
            default -> fields.put("value", entity.toString());
        }
        return fields;
    }

    static String name(Entity entity) {
        return switch (entity) {
            case Api api -> api.name();
            case Evidence evidence -> evidence.title();
            case Tool tool -> tool.name();
            case AuditFinding finding -> finding.id() + " " + finding.title();
            case PlannedAction action -> action.id() + " " + action.title();
            default -> entity.id();
        };
    }

    private static void put(Map<String, String> fields, Api api) {
        fields.put("name", api.name());
        fields.put("version", api.version());
        fields.put("class", api.apiClass().id());
        fields.put("exposure", api.statedExposure().map(e -> e.word()).orElse(""));
        fields.put("owner", api.owner());
        fields.put("data", api.data().stream().map(d -> d.word()).collect(Collectors.joining(", ")));
        fields.put("files", api.files().stream().map(f -> f.path()).collect(Collectors.joining(", ")));
        fields.put(
                "sha256",
                api.files().stream().map(f -> shortened(f.sha256())).findFirst().orElse(""));
        fields.put("imported", moment(api.importedAt()));
    }

    private static void put(Map<String, String> fields, SealRecord seal) {
        fields.put("who", seal.who());
        fields.put("files", seal.file());
        fields.put("key", seal.key());
    }

    private static void put(Map<String, String> fields, ClassDefinition each) {
        fields.put("name", each.title());
        fields.put("description", each.description());
        fields.put("base", each.behavesAs().id());
        fields.put("exposure", each.defaultExposure().map(e -> e.word()).orElse(""));
        fields.put("policies", each.lines().stream().map(PolicyLine::text).collect(Collectors.joining("; ")));
    }

    private static void put(Map<String, String> fields, Answer answer) {
        fields.put("value", answer.value().text());
        fields.put("who", answer.who());
        fields.put("note", answer.note());
    }

    private static void put(Map<String, String> fields, ControlRecord entry) {
        fields.put("applicability", entry.applicability().word());
        fields.put("reason", entry.reason());
        fields.put("status", entry.status().word());
        fields.put("result", entry.result().word());
        fields.put("confidence", entry.confidence().word());
        fields.put("owner", entry.owner());
        fields.put("due", day(entry.due()));
        fields.put("review", day(entry.nextReview()));
        fields.put("maturity", entry.maturity() == 0 ? "" : entry.maturity() + " of 5");
        fields.put("target", entry.target() == 0 ? "" : entry.target() + " of 5");
        fields.put("evidence", String.join(", ", entry.evidence()));
        fields.put("note", entry.note());
    }

    private static void put(Map<String, String> fields, Evidence evidence) {
        fields.put("form", evidence.form().word());
        fields.put("reference", shortened(evidence.reference()));
        fields.put("captured", day(evidence.capturedOn()));
        fields.put("expires", day(evidence.expires()));
        fields.put("period.from", day(evidence.coversFrom()));
        fields.put("period.to", day(evidence.coversTo()));
        fields.put("collector", evidence.collector());
    }

    private static void put(Map<String, String> fields, Tool tool) {
        fields.put("kind", tool.type().word());
        fields.put("layer", tool.layer().word());
        fields.put("reach", tool.reach().text());
        fields.put("owner", tool.responsible());
        fields.put("leaves", tool.leaves());
    }

    private static void put(Map<String, String> fields, AuditFinding finding) {
        fields.put("severity", finding.severity().word());
        fields.put("state", finding.state().word());
        fields.put("control", finding.control());
        fields.put("reach", finding.scope().text());
        fields.put("condition", finding.condition());
        fields.put("recommendation", finding.recommendation());
        fields.put("source", finding.source());
        fields.put("owner", finding.owner());
        fields.put("due", day(finding.due()));
        fields.put("response", finding.response());
        fields.put("evidence", String.join(", ", finding.evidence()));
    }

    private static void put(Map<String, String> fields, ControlTest test) {
        var result = test.result();
        fields.put("method", test.method());
        fields.put("tester", test.tester());
        fields.put("tested", day(test.date()));
        fields.put("sampling", test.sampling());
        fields.put("sample", Objects.toString(test.sampleSize(), ""));
        fields.put("failed", Objects.toString(test.failed(), ""));
        fields.put("result", result == null ? "" : result.word());
        fields.put("conclusion", test.conclusion());
        fields.put("reviewer", test.reviewer());
        fields.put("reviewed", day(test.reviewedOn()));
    }

    private static void put(Map<String, String> fields, SampleItem item) {
        fields.put("attributes", String.join(", ", item.attributes()));
        fields.put("note", item.note());
        fields.put("evidence", item.evidence());
    }

    private static void put(Map<String, String> fields, PlannedAction action) {
        fields.put("state", action.status().word());
        fields.put("settles", String.join(", ", action.findings()));
        fields.put("control", action.control());
        fields.put("reach", action.scope().text());
        fields.put("owner", action.owner());
        fields.put("due", day(action.due()));
        fields.put(
                "milestones",
                action.milestones().stream()
                        .map(m -> m.title() + ", " + (m.done() ? "done " + day(m.doneOn()) : day(m.due())))
                        .collect(Collectors.joining("; ")));
        fields.put("note", action.note());
    }

    private static void put(Map<String, String> fields, RatingRecord each) {
        fields.put("rating", each.rating().text());
        fields.put("reason", each.reason());
        fields.put("who", each.who());
    }

    private static void put(Map<String, String> fields, Decision decision) {
        fields.put("decided", decision.decided().word());
        fields.put("reason", decision.reason());
        fields.put("until", day(decision.until()));
        fields.put("who", decision.who());
        fields.put("facts", decision.facts());
    }

    private static void put(Map<String, String> fields, ScopedDecision decision) {
        fields.put("decided", decision.decided().word());
        fields.put("reason", decision.reason());
        fields.put("until", day(decision.until()));
        fields.put("who", decision.who());
        fields.put("covers", covers(decision.grounds()));
    }

    private static void put(Map<String, String> fields, ExceptionRecord each) {
        fields.put("waives", each.waived().text());
        fields.put("reason", each.reason());
        fields.put("compensation", each.compensation());
        fields.put("from", day(each.from()));
        fields.put("until", day(each.until()));
        fields.put("requested", each.requested().who());
        fields.put("approved", each.approval().map(Signature::who).orElse(""));
        fields.put("closed", each.closing().map(Signature::who).orElse(""));
        fields.put("covers", covers(each.grounds()));
    }

    private static String covers(Grounds grounds) {
        var size = grounds.byOutcome().size();
        return size == 0 ? "" : size == 1 ? "1 outcome" : size + " outcomes";
    }

    /// A checksum by its beginning, which is enough to tell it apart.
    private static String shortened(String text) {
        return text.matches("[0-9a-f]{64}") ? text.substring(0, SHOWN_OF_CHECKSUM) + "…" : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.systemDefault()));
    }
}
