package dev.merlon.engine.gate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads one entry of a baseline file, from its opening brace to its closing one.
final class EntryReader {

    private final BaselineFile file;
    private final JsonParser json;
    private String outcome = "";
    private @Nullable Severity severity;
    private String reason = "";
    private String approver = "";
    private @Nullable LocalDate until;

    EntryReader(BaselineFile file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    static String word(Severity severity) {
        return severity.word().toLowerCase(Locale.ROOT);
    }

    BaselineEntry read() throws IOException, WorkbenchException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw file.wrong("an entry is an object with outcome and severity");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            field(json.currentName());
        }
        if (outcome.isEmpty() || severity == null) {
            throw file.wrong("an entry has outcome and severity");
        }
        if (reason.isEmpty() != approver.isEmpty() || (until != null && reason.isEmpty())) {
            throw file.wrong("an exception has a reason and an approver");
        }
        return new BaselineEntry(outcome, severity, reason.isEmpty() ? null : new Acceptance(reason, approver, until));
    }

    private void field(String name) throws IOException, WorkbenchException {
        switch (name) {
            case "outcome" -> outcome = file.text(name);
            case "severity" -> severity = severity(file.text(name));
            case "reason" -> reason = file.text(name);
            case "approver" -> approver = file.text(name);
            case "until" -> until = date(file.text(name));
            default -> throw file.wrong("an entry has no field " + name);
        }
    }

    private Severity severity(String word) throws WorkbenchException {
        for (var each : Severity.values()) {
            if (word(each).equals(word)) {
                return each;
            }
        }
        throw file.wrong("a severity is low, medium, high or critical, not " + word);
    }

    private LocalDate date(String text) throws WorkbenchException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw file.wrong("a date is YYYY-MM-DD, not " + text);
        }
    }
}
