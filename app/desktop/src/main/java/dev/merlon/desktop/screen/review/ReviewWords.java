package dev.merlon.desktop.screen.review;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.reimport.FactChange;
import java.util.List;
import java.util.stream.Collectors;

/// The review's things in words.
record ReviewWords(Texts texts) {

    /// `Decision on BOLA-01: accept`
    String of(Entity entity) {
        return switch (entity) {
            case Decision decision ->
                texts.get("entity.decision", decision.rule(), decision.decided().word());
            case ControlRecord each ->
                texts.get("entity.record", each.control(), each.status().word());
            case Answer answer ->
                texts.get(
                        "entity.answer",
                        shortName(answer.fact()),
                        answer.value().text());
            default -> entity.id();
        };
    }

    /// Who said it and why, where that is kept.
    String about(Entity entity) {
        return switch (entity) {
            case Decision decision -> texts.get("entity.by", decision.who(), decision.reason());
            case ControlRecord each -> each.owner().isEmpty() ? each.note() : texts.get("entity.owner", each.owner());
            case Answer answer -> texts.get("entity.by", answer.who(), answer.note());
            default -> "";
        };
    }

    /// `authenticated, scopes, plainHttp`
    String names(List<FactChange> changes) {
        return changes.stream().map(c -> shortName(c.name())).collect(Collectors.joining(", "));
    }

    String shift(String before, String after) {
        var none = texts.get("value.none");
        return texts.get("value.shift", before.isEmpty() ? none : before, after.isEmpty() ? none : after);
    }

    /// Without what it is about; facts of schemas keep it, since endpoints have some of the same name.
    static String shortName(String fact) {
        return fact.startsWith("schema.") ? fact : fact.substring(fact.indexOf('.') + 1);
    }
}
