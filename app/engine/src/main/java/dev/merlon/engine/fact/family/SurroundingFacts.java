package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.word.Trait;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.view.Callback;
import java.util.Locale;
import java.util.function.Predicate;

/// Callbacks, and what a call can set off.
final class SurroundingFacts implements Family {

    private static final double BY_WORDS = 0.75;

    private final Vocabulary vocabulary;

    SurroundingFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void write(Subject subject, FactWriter out) {
        callbacks(subject, out);
        var signature = subject.inputs().stream()
                .filter(input -> input.in("header") && input.traits().contains(Trait.SIGNATURE))
                .findFirst();
        if (signature.isPresent()) {
            out.guess(
                    "endpoint.webhookSignature",
                    true,
                    "the header " + signature.get().name(),
                    0.9,
                    signature.get().parameter().node());
        } else {
            out.say("endpoint.webhookSignature", false, subject.inputsNode());
        }
        concluded("endpoint.stateChanging", subject.write() && changesState(subject), subject, out);
        concluded("endpoint.highValue", highValue(subject), subject, out);
        concluded(
                "endpoint.workflowStep",
                sign("workflowStep", subject) || (subject.write() && linked(subject)),
                subject,
                out);
        concluded(
                "endpoint.limitedResource",
                sign("limited", subject)
                        || !subject.request().all(Facet.ONE_TIME).isEmpty() && subject.flow("redeem"),
                subject,
                out);
        var stepUp = subject.inRequest(Facet.STEP_UP);
        if (stepUp.isEmpty()) {
            out.say("endpoint.reauthentication", false, subject.bodyNode());
        } else {
            out.guess(
                    "endpoint.reauthentication",
                    true,
                    "it takes " + stepUp.getFirst().label().text(),
                    0.8,
                    stepUp.getFirst().node());
        }
    }

    private static void callbacks(Subject subject, FactWriter out) {
        var callbacks = subject.operation().callbacks();
        var home = callbacks.isEmpty() ? subject.node() : callbacks.getFirst().node();
        out.list("endpoint.callbacks", callbacks.stream().map(Callback::name).toList(), home);
        Predicate<Callback> fromRequest = each -> each.expression().contains("{$request.");
        out.say("endpoint.callbackFromBody", callbacks.stream().anyMatch(fromRequest), home);
        out.list(
                "endpoint.plainHttpCallbacks",
                callbacks.stream()
                        .map(Callback::expression)
                        .filter(address ->
                                address.toLowerCase(Locale.ROOT).startsWith("http:") || address.startsWith("{$"))
                        .toList(),
                home);
    }

    private boolean changesState(Subject subject) {
        return subject.flow(
                        "pay",
                        "transfer",
                        "redeem",
                        "approve",
                        "consent",
                        "roleChange",
                        "accountChange",
                        "reset",
                        "reward")
                || sign("identityChange", subject)
                || sign("legal", subject)
                || sign("writesRights", subject)
                || sign("moneyMove", subject);
    }

    private boolean highValue(Subject subject) {
        return subject.write() && subject.flow("transfer", "roleChange")
                || sign("moneyMove", subject)
                || sign("massDelete", subject) && subject.write()
                || sign("keys", subject);
    }

    private static boolean linked(Subject subject) {
        return subject.successes().stream()
                .anyMatch(response -> !response.links().isEmpty());
    }

    private boolean sign(String name, Subject subject) {
        return vocabulary.sign(name, subject.deed());
    }

    private static void concluded(String fact, boolean value, Subject subject, FactWriter out) {
        if (value) {
            out.guess(fact, true, "words in path and operationId", BY_WORDS, subject.node());
        } else {
            out.say(fact, false, subject.node());
        }
    }
}
