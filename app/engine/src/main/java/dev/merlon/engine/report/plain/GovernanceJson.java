package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.governance.Signature;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Decisions in scopes, and exceptions with how they stand on the day of the report.
record GovernanceJson(JsonGenerator json) {

    void write(Snapshot snapshot) throws IOException {
        json.writeArrayFieldStart("scopedDecisions");
        for (var decision : snapshot.state().scopedDecisions()) {
            decision(decision);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("exceptions");
        for (var exception : snapshot.state().exceptions()) {
            exception(exception, snapshot.at().atZone(ZoneOffset.UTC).toLocalDate());
        }
        json.writeEndArray();
    }

    private void decision(ScopedDecision each) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", each.rule());
        json.writeStringField("scope", each.scope().text());
        json.writeStringField("decided", each.decided().word());
        json.writeStringField("reason", each.reason());
        json.writeStringField("who", each.who());
        json.writeStringField("at", each.at().toString());
        json.writeStringField(
                "until", each.until() == null ? null : each.until().toString());
        json.writeEndObject();
    }

    private void exception(ExceptionRecord each, LocalDate today) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", each.id());
        json.writeStringField("standing", each.standing(today).word());
        JsonParts.texts(json, "rules", each.waived().rules());
        JsonParts.texts(json, "controls", each.waived().controls());
        json.writeStringField("scope", each.scope().text());
        json.writeStringField("reason", each.reason());
        json.writeStringField("compensation", each.compensation());
        json.writeStringField("from", each.from().toString());
        json.writeStringField("until", each.until().toString());
        signature("requested", each.requested());
        signature("approved", each.approved());
        signature("closed", each.closed());
        json.writeEndObject();
    }

    private void signature(String what, @Nullable Signature signature) throws IOException {
        json.writeStringField(what + "By", signature == null ? null : signature.who());
        json.writeStringField(
                what + "At", signature == null ? null : signature.at().toString());
    }
}
