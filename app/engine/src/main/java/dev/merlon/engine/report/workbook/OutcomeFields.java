package dev.merlon.engine.report.workbook;

import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.Register.Kind;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a row of Threats or Findings can show.
///
/// @param arithmetic  texts by rating: outcomes with the same verdict share one, and so its text
record OutcomeFields(Register register, Map<Rating, String> arithmetic) {

    OutcomeFields(Register register) {
        this(register, new IdentityHashMap<>());
    }

    Map<String, Function<Outcome, Cell>> all() {
        var fields = new LinkedHashMap<String, Function<Outcome, Cell>>();
        identity(fields);
        rating(fields);
        reasons(fields);
        categories(fields);
        decision(fields);
        place(fields);
        return fields;
    }

    private void identity(Map<String, Function<Outcome, Cell>> fields) {
        fields.put("id", o -> Cell.text(o.id(), Tone.MONO));
        fields.put("state", OutcomeFields::state);
        fields.put("counts", o -> Cell.yesNo(o.live()));
        fields.put(
                "rule",
                o -> Cell.link(o.rule().id(), register.find(Kind.RULE, o.rule().id())));
        fields.put("title", o -> Cell.text(o.title()));
        fields.put("api", o -> Cell.link(o.subject().api().name(), register.find(Kind.API, o.api())));
        fields.put("endpoint", this::endpoint);
        fields.put("method", o -> {
            var endpoint = o.subject().endpoint();
            return endpoint == null ? Cell.EMPTY : Cell.text(endpoint.method(), Tone.ofMethod(endpoint.method()));
        });
        fields.put("path", o -> {
            var endpoint = o.subject().endpoint();
            return endpoint == null
                    ? Cell.text(o.atComponent().map(Component::label).orElse("the API as a whole"))
                    : Cell.text(endpoint.path(), Tone.MONO);
        });
    }

    private static Cell state(Outcome outcome) {
        var tone = outcome.state() == OutcomeState.FIRES ? Tone.PLAIN : Tone.of(outcome);
        return Cell.text(Phrase.mark(outcome.state()), tone);
    }

    private Cell endpoint(Outcome outcome) {
        var endpoint = outcome.subject().endpoint();
        return endpoint == null
                ? Cell.EMPTY
                : Cell.link(
                        endpoint.id().key(),
                        register.find(Kind.ENDPOINT, endpoint.id().toString()));
    }

    private void rating(Map<String, Function<Outcome, Cell>> fields) {
        fields.put("severity", o -> Cell.text(Phrase.mark(o.severity()), Tone.of(o.severity())));
        fields.put("likelihood", o -> Cell.number(o.rating().likelihood()));
        fields.put("impact", o -> Cell.number(o.rating().impact()));
        fields.put("risk", o -> Cell.number(o.rating().risk()));
        fields.put("residual", o -> o.residual().map(r -> Cell.number(r.risk())).orElse(Cell.EMPTY));
        fields.put("arithmetic", o -> Cell.text(arithmetic.computeIfAbsent(o.rating(), Phrase::arithmetic)));
    }

    private void reasons(Map<String, Function<Outcome, Cell>> fields) {
        fields.put("reason", o -> Cell.text(o.reason()));
        fields.put("decided_by", o -> Cell.text(Phrase.list(o.verdict().decidedBy())));
        fields.put("unknown", o -> Cell.text(Phrase.list(o.verdict().unknown())));
        fields.put("held_by", o -> {
            var records = o.verdict().heldBy();
            var first = records.isEmpty() ? null : register.find(Kind.RECORD, records.getFirst());
            var contract = o.state() == OutcomeState.HELD ? "what the contract declares" : "";
            return Cell.link(records.isEmpty() ? contract : Phrase.list(records), first);
        });
        fields.put(
                "proven",
                o -> o.state() == OutcomeState.HELD ? Cell.yesNo(o.verdict().proven()) : Cell.EMPTY);
    }

    private static void categories(Map<String, Function<Outcome, Cell>> fields) {
        fields.put("stride", o -> Cell.text(Phrase.list(o.rule().categories().stride())));
        fields.put("owasp_api", o -> Cell.text(Phrase.list(o.rule().categories().owaspApi())));
        fields.put("linddun", o -> Cell.text(Phrase.list(o.rule().categories().linddun())));
        fields.put("cwe", o -> Cell.text(Phrase.cwe(o.rule().categories().cwe())));
        fields.put("capec", o -> Cell.text(Phrase.list(o.rule().categories().capec())));
    }

    private static void decision(Map<String, Function<Outcome, Cell>> fields) {
        fields.put("decision", o -> decided(o, _ -> Cell.text(Phrase.decision(o))));
        fields.put("decision_reason", o -> decided(o, d -> Cell.text(d.reason())));
        fields.put("decision_who", o -> decided(o, d -> Cell.text(d.who())));
        fields.put("decision_at", o -> decided(o, d -> new Cell.Moment(d.at())));
        fields.put("decision_until", o -> decided(o, d -> Cell.day(d.until())));
    }

    private static Cell decided(Outcome outcome, Function<Decision, Cell> field) {
        Optional<Decision> decision = outcome.determination().map(Determination::decision);
        return decision.map(field).orElse(Cell.EMPTY);
    }

    private static void place(Map<String, Function<Outcome, Cell>> fields) {
        fields.put("file", o -> Cell.text(o.place().file()));
        fields.put(
                "line",
                o -> o.place().line() == 0 ? Cell.EMPTY : Cell.number(o.place().line()));
        fields.put(
                "column",
                o -> o.place().column() == 0
                        ? Cell.EMPTY
                        : Cell.number(o.place().column()));
        fields.put("pointer", o -> Cell.text(o.place().pointer(), Tone.MONO));
    }
}
