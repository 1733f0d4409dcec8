package dev.merlon.desktop.decision;

import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Writes decisions down, and looks at what they would cover.
public record Deciding(ScreenContext context) {

    private static final Texts TEXTS = Texts.of(Deciding.class);

    /// @param rule  whose outcomes are decided
    public void decide(Rule rule, DecisionDraft draft, DecisionReach reach) {
        var who = context.preferences().get().userName();
        var word = draft.decided().word();
        List<? extends Entity> decisions = switch (reach) {
            case DecisionReach.These(var outcomes) -> draft.on(outcomes, who, Instant.now());
            case DecisionReach.Within(var scope) -> List.of(within(rule, scope, draft, who));
        };
        var label = switch (reach) {
            case DecisionReach.These(var outcomes) -> TEXTS.get("decided", rule.id(), word, outcomes.size());
            case DecisionReach.Within(var scope) -> TEXTS.get("decided.within", rule.id(), word, scope.text());
        };
        context.session().change(label, (workspace, _) -> workspace.put(label, decisions));
    }

    private static ScopedDecision within(Rule rule, Scope scope, DecisionDraft draft, String who) {
        return ScopedDecision.of(
                rule.id(), scope, draft.decided(), draft.reason().strip(), who, Instant.now(), draft.until());
    }

    /// Works it out beside everything else.
    public void preview(Rule rule, Scope scope, Consumer<DecisionPreview> then) {
        var snapshot = context.session().snapshot();
        context.tasks().run(TEXTS.get("previewing"), _ -> DecisionPreview.of(snapshot, rule::equals, scope), then);
    }
}
