package dev.merlon.desktop.screen.interview;

import dev.merlon.engine.interview.Question;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.selector.Selector;
import dev.merlon.engine.model.selector.SelectorSyntaxException;
import dev.merlon.engine.rule.OpenQuestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The question on show, worked out once so that showing it is quick.
///
/// @param open     its words and what waits, the worst first
/// @param places   what it is about
/// @param given    what was answered to it before, where it is looked at again; else none
public record Sheet(
        Question question,
        OpenQuestion open,
        FactDefinition definition,
        Choice choice,
        List<Place> places,
        List<Answer> given) {

    public Sheet {
        places = List.copyOf(places);
        given = List.copyOf(given);
    }

    /// Whether it was answered before, and is looked at again.
    public boolean earlier() {
        return !given.isEmpty();
    }

    public static Sheet of(Question question, List<Answer> given) {
        var open = question.open();
        var catalogue = open.waiting().getFirst().subject().facts().catalogue();
        var definition = catalogue.definitions().get(catalogue.index(question.fact()));
        var counts = new LinkedHashMap<Scope, Integer>();
        var subjects = new LinkedHashMap<Scope, Subject>();
        for (var outcome : open.waiting()) {
            var scope = scope(definition, outcome);
            counts.merge(scope, 1, Integer::sum);
            subjects.putIfAbsent(scope, outcome.subject());
        }
        var places = new ArrayList<Place>(counts.size());
        for (var scope : open.scopes()) {
            var subject = subjects.get(scope);
            if (subject != null) {
                places.add(new Place(scope, subject, counts.getOrDefault(scope, 0)));
            }
        }
        return new Sheet(question, open, definition, Choice.of(question, definition), places, given);
    }

    private static Scope scope(FactDefinition definition, Outcome outcome) {
        return definition.target() == FactTarget.ENDPOINT
                ? outcome.atEndpoint().<Scope>map(Scope.OfEndpoint::new).orElseGet(() -> new Scope.OfApi(outcome.api()))
                : new Scope.OfApi(outcome.api());
    }

    /// Where an answer at an outcome is kept.
    public Scope scope(Outcome outcome) {
        return scope(definition, outcome);
    }

    /// The places that a selector picks; empty text picks none.
    ///
    /// @throws SelectorSyntaxException where it is no selector
    public Set<Scope> picked(String selector) {
        if (selector.isBlank()) {
            return Set.of();
        }
        var parsed = Selector.of(selector);
        var picked = new HashSet<Scope>();
        for (var place : places) {
            var endpoint = place.subject().endpoint();
            var fits = endpoint == null
                    ? parsed.ofWholeApis() && parsed.admits(place.subject().api())
                    : parsed.matches(
                            place.subject().api(), endpoint, place.subject().facts());
            if (fits) {
                picked.add(place.scope());
            }
        }
        return picked;
    }

    /// What is wrong with the selector; nothing where it can be read.
    public Optional<String> flaw(String selector) {
        try {
            picked(selector);
            return Optional.empty();
        } catch (SelectorSyntaxException e) {
            return Optional.of(e.text());
        }
    }
}
