package dev.merlon.engine.rule;

import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts into one sentence why a rule came out as it did. What facts say are places to fill, so that endpoints
/// share the sentence.
///
/// @param titles  of the controls, by id
record Wording(FactCatalogue catalogue, Map<String, String> titles) {

    private static final int MOST_CONTROLS = 3;

    String notApplicable(List<String> facts) {
        return Sentence.saying(facts) + ".";
    }

    String heldByContract(List<String> facts) {
        return facts.stream().allMatch(name -> definition(name).family().equals("people"))
                ? "Held by what was answered: " + values(facts) + "."
                : "Held by what the contract declares: " + values(facts) + ".";
    }

    String heldByRecords(List<ControlRecord> records) {
        return "Held by "
                + records.stream()
                        .map(r -> named(r.control()) + " (" + r.confidence().word() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    String fires(Rule rule, List<String> facts, List<String> lapses) {
        var sentences = new ArrayList<String>();
        sentences.add(Sentence.saying(facts) + ".");
        sentences.addAll(lapses);
        if (lapses.isEmpty() && !rule.heldBy().isEmpty()) {
            sentences.add("Not recorded: " + controls(rule.heldBy()) + ".");
        }
        return String.join(" ", sentences);
    }

    /// A sentence more where a policy set changes how bad it is, else nothing.
    String bounded(Rating rating) {
        return rating.changedBy()
                .map(b -> " Its severity is " + b.text() + " " + b.why() + ".")
                .orElse("");
    }

    /// The facts that a policy set looks at, as far as the catalogue has them.
    List<String> ofPolicy(boolean byData) {
        return Stream.of("api.policyClass", "endpoint.dataClass", "api.data")
                .filter(name -> byData || name.equals("api.policyClass"))
                .filter(name -> catalogue.find(name).isPresent())
                .toList();
    }

    String question(Rule rule, List<String> unknown) {
        return unknown.stream().map(name -> question(rule, name)).collect(Collectors.joining(" "));
    }

    private String question(Rule rule, String name) {
        var own = rule.ask().get(name);
        var question = own == null ? definition(name).question() : own;
        return question.isEmpty() ? "Not known: " + definition(name).label() + "." : question;
    }

    /// What only people can tell first, what merely names the endpoint last; else as they come.
    List<String> mostTellingFirst(List<String> facts) {
        return facts.stream()
                .sorted(Comparator.comparingInt(name -> rank(definition(name).family())))
                .toList();
    }

    private static int rank(String family) {
        return switch (family) {
            case "people" -> 0;
            case "identity", "profile" -> 2;
            default -> 1;
        };
    }

    private static String values(List<String> facts) {
        return Sentence.saying(facts);
    }

    private String controls(List<String> ids) {
        var shown = ids.stream().limit(MOST_CONTROLS).map(this::named).collect(Collectors.joining(", "));
        return ids.size() > MOST_CONTROLS ? shown + " and " + (ids.size() - MOST_CONTROLS) + " more" : shown;
    }

    /// `APC-AZN-01 Refuse by default`.
    private String named(String control) {
        var title = titles.get(control);
        return title == null ? control : control + " " + title;
    }

    private FactDefinition definition(String name) {
        return catalogue.definitions().get(catalogue.index(name));
    }
}
