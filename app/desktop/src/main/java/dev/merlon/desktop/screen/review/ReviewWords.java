package dev.merlon.desktop.screen.review;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.reimport.CarryOver;
import dev.merlon.engine.reimport.FactChange;
import dev.merlon.engine.reimport.Fate;
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
            case UseCase useCase -> texts.get("entity.usecase", useCase.name());
            case Consideration considered ->
                texts.get(
                        "entity.misuse",
                        considered.misuse().map(MisuseCase::name).orElse(considered.id()));
            case AttackTree tree -> texts.get("entity.tree", tree.name());
            default -> entity.id();
        };
    }

    /// Which parts of it are concerned where it loses an endpoint, else as [#about(Entity)].
    String about(CarryOver carried) {
        return carried.fate() == Fate.LOSES_ENDPOINT ? String.join("; ", carried.parts()) : about(carried.entity());
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
