package dev.merlon.engine.rule;

import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts into one sentence why a rule came out as it did. Facts are named, their values are places to fill, so that
/// endpoints share the sentence.
record Wording(FactCatalogue catalogue) {

    private static final int MOST_CONTROLS = 3;
    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "api", "API", "cors", "CORS", "html", "HTML", "http", "HTTP", "jwt", "JWT", "oauth", "OAuth", "url", "URL",
            "urls", "URLs");

    String notApplicable(List<String> facts) {
        return sentence(values(facts));
    }

    String heldByContract(List<String> facts) {
        return "Held by what the contract declares: " + values(facts) + ".";
    }

    String heldByRecords(List<ControlRecord> records) {
        return "Held by "
                + records.stream()
                        .map(r -> r.control() + " (" + r.confidence().word() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    String fires(Rule rule, List<String> facts, List<String> lapses) {
        var sentences = new ArrayList<String>();
        sentences.add(sentence(values(facts)));
        sentences.addAll(lapses);
        if (lapses.isEmpty() && !rule.heldBy().isEmpty()) {
            sentences.add("Not recorded: " + controls(rule.heldBy()) + ".");
        }
        return String.join(" ", sentences);
    }

    String question(Rule rule, List<String> unknown) {
        return unknown.stream().map(name -> question(rule, name)).collect(Collectors.joining(" "));
    }

    private String question(Rule rule, String name) {
        var own = rule.ask().get(name);
        var question = own == null ? definition(name).question() : own;
        return question.isEmpty() ? "Not known: " + label(name) + "." : question;
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

    private String values(List<String> facts) {
        return facts.stream().map(name -> label(name) + ": {" + name + "}").collect(Collectors.joining("; "));
    }

    private static String controls(List<String> ids) {
        var shown = String.join(", ", ids.subList(0, Math.min(MOST_CONTROLS, ids.size())));
        return ids.size() > MOST_CONTROLS ? shown + " and " + (ids.size() - MOST_CONTROLS) + " more" : shown;
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /// `objectIds` as people read it: object ids.
    private String label(String name) {
        return Arrays.stream(definition(name).shortName().split("(?<=[a-z])(?=[A-Z0-9])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> ABBREVIATIONS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private FactDefinition definition(String name) {
        return catalogue.definitions().get(catalogue.index(name));
    }
}
