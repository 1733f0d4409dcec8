package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.RatingRecord;
import dev.merlon.engine.model.rule.Rule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The parts of the JSON report that outcomes refer to: rules, controls, control records, evidence, decisions.
record LibraryJson(JsonGenerator json) {

    void write(Snapshot snapshot) throws IOException {
        json.writeArrayFieldStart("rules");
        for (var rule : snapshot.judgement().rules()) {
            rule(rule);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("controls");
        for (var control : snapshot.library().controls()) {
            control(control);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("controlRecords");
        for (var kept : snapshot.state().records()) {
            controlRecord(kept);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("evidence");
        for (var piece : snapshot.state().evidence()) {
            evidence(piece, snapshot.at());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ratings");
        for (var rating : snapshot.state().ratings()) {
            rating(rating);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("decisions");
        for (var decision : snapshot.state().decisions()) {
            decision(decision);
        }
        json.writeEndArray();
    }

    private void rule(Rule rule) throws IOException {
        var categories = rule.categories();
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("kind", rule.kind().word());
        json.writeStringField("title", rule.title());
        json.writeStringField("appliesTo", rule.appliesTo().word());
        json.writeNumberField("principle", rule.principle().number());
        JsonParts.texts(json, "heldBy", rule.heldBy());
        JsonParts.texts(json, "stride", categories.stride());
        JsonParts.texts(json, "owaspApi", categories.owaspApi());
        JsonParts.texts(json, "linddun", categories.linddun());
        json.writeFieldName("cwe");
        json.writeArray(
                categories.cwe().stream().mapToInt(Integer::intValue).toArray(),
                0,
                categories.cwe().size());
        json.writeFieldName("capec");
        json.writeArray(
                categories.capec().stream().mapToInt(Integer::intValue).toArray(),
                0,
                categories.capec().size());
        json.writeStringField("mitigation", rule.mitigation());
        json.writeEndObject();
    }

    private void control(Control control) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", control.id());
        json.writeStringField("title", control.title());
        json.writeStringField("family", control.family());
        json.writeStringField("layer", control.layer().word());
        json.writeStringField("stage", control.stage().word());
        json.writeNumberField("principle", control.principle().number());
        json.writeEndObject();
    }

    private void controlRecord(ControlRecord kept) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", kept.id());
        json.writeStringField("control", kept.control());
        json.writeStringField("scope", kept.scope().text());
        json.writeStringField("applicability", kept.applicability().word());
        json.writeStringField("reason", kept.reason());
        json.writeStringField("status", kept.status().word());
        json.writeStringField("result", kept.result().word());
        json.writeStringField("confidence", kept.confidence().word());
        json.writeStringField("owner", kept.owner());
        date("due", kept.due());
        date("nextReview", kept.nextReview());
        json.writeNumberField("maturity", kept.maturity());
        JsonParts.texts(json, "evidence", kept.evidence());
        json.writeStringField("note", kept.note());
        json.writeEndObject();
    }

    private void evidence(Evidence piece, Instant at) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", piece.id());
        json.writeStringField("form", piece.form().word());
        json.writeStringField("title", piece.title());
        json.writeStringField("reference", piece.reference());
        json.writeNumberField("bytes", piece.bytes());
        date("capturedOn", piece.capturedOn());
        json.writeStringField("addedAt", piece.addedAt().toString());
        json.writeStringField("collector", piece.collector());
        date("expires", piece.expires());
        json.writeBooleanField("fresh", piece.freshAt(at));
        json.writeEndObject();
    }

    private void rating(RatingRecord each) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", each.rule());
        json.writeStringField("scope", each.scope().text());
        json.writeStringField("rating", each.rating().text());
        json.writeStringField("reason", each.reason());
        json.writeStringField("who", each.who());
        json.writeStringField("at", each.at().toString());
        json.writeEndObject();
    }

    private void decision(Decision decision) throws IOException {
        json.writeStartObject();
        json.writeStringField("outcome", decision.id());
        json.writeStringField("decided", decision.decided().word());
        json.writeStringField("reason", decision.reason());
        json.writeStringField("who", decision.who());
        json.writeStringField("at", decision.at().toString());
        date("until", decision.until());
        json.writeEndObject();
    }

    private void date(String name, @Nullable LocalDate date) throws IOException {
        json.writeStringField(name, date == null ? null : date.toString());
    }
}
