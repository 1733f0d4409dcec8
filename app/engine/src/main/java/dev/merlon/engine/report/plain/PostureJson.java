package dev.merlon.engine.report.plain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import java.io.IOException;
import java.util.Locale;

/// The `posture` part of the JSON report.
record PostureJson(JsonGenerator json) {

    void write(Posture posture) throws IOException {
        json.writeObjectFieldStart("posture");
        score(posture.total());
        json.writeArrayFieldStart("byPrinciple");
        for (var principle : Principle.values()) {
            var score = posture.byPrinciple().get(principle);
            if (score != null) {
                json.writeStartObject();
                json.writeNumberField("principle", principle.number());
                json.writeStringField("title", principle.title());
                json.writeNumberField("weight", principle.weight());
                score(score);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        fixFirst(posture);
        json.writeEndObject();
    }

    private void score(Score score) throws IOException {
        number(json, "score", score.value());
        number(json, "start", score.start());
        json.writeArrayFieldStart("sum");
        for (var line : score.sum()) {
            json.writeStartObject();
            json.writeStringField("label", line.label());
            number(json, "points", line.points());
            json.writeStringField("ref", line.ref());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fixFirst(Posture posture) throws IOException {
        json.writeArrayFieldStart("fixFirst");
        for (var gain : posture.fixFirst()) {
            json.writeStartObject();
            json.writeStringField("rule", gain.rule());
            json.writeStringField("title", gain.title());
            json.writeStringField("severity", gain.severity().word().toLowerCase(Locale.ROOT));
            json.writeNumberField("apis", gain.apis());
            json.writeNumberField("endpoints", gain.endpoints());
            number(json, "points", gain.points());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Two digits after the point are enough to add up, and hide what is noise of the arithmetic.
    static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeNumberField(name, Math.round(value * 100) / 100.0);
    }
}
