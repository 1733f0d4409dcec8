package dev.merlon.engine.usecase.trial;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.usecase.GuideWords;
import dev.merlon.engine.model.usecase.UseCase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Misuse cases as scenarios in Gherkin 6: one feature for the workspace, one `Rule` for each use case.
public final class Gherkin {

    private Gherkin() {}

    /// A feature file with the scenarios of all use cases that have any; ends in a line break.
    public static String feature(Snapshot now, GuideWords words, List<UseCase> useCases) {
        var text = new StringBuilder("Feature: Misuse cases of ")
                .append(line(now.state().name()))
                .append('\n');
        for (var useCase : useCases) {
            var ideas = TestIdea.all(now, words, useCase);
            if (!ideas.isEmpty()) {
                text.append("\n  Rule: ").append(line(useCase.name())).append('\n');
                ideas.forEach(idea -> text.append('\n').append(scenario(idea).indent(4)));
            }
        }
        return text.toString();
    }

    /// One scenario with its tags, not indented; ends in a line break.
    public static String scenario(TestIdea idea) {
        var misuse = idea.misuse();
        var text = new StringBuilder("@misuse @step-" + idea.number() + " @" + tag(idea.word()));
        misuse.realizes().forEach(rule -> text.append(" @").append(tag(rule)));
        misuse.mitigations().forEach(control -> text.append(" @").append(tag(control)));
        text.append("\nScenario: ").append(line(misuse.name())).append('\n');
        remark(text, "Attacker", List.of(idea.abuser()));
        remark(text, "Test", List.of(idea.pattern().word()));
        remark(text, "Would show it", misuse.detectionOpportunities());
        steps(text, "Given", idea.given());
        steps(text, "When", idea.when());
        steps(text, "Then", idea.then());
        return text.toString();
    }

    private static void remark(StringBuilder text, String what, List<String> said) {
        var line = said.stream().map(Gherkin::line).filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
        if (!line.isEmpty()) {
            text.append("  # ").append(what).append(": ").append(line).append('\n');
        }
    }

    private static void steps(StringBuilder text, String keyword, List<String> steps) {
        for (var i = 0; i < steps.size(); i++) {
            text.append("  ")
                    .append(i == 0 ? keyword : "And")
                    .append(' ')
                    .append(line(steps.get(i)))
                    .append('\n');
        }
    }

    /// A tag ends at the first space and begins with an at sign: nothing else may be in it.
    private static String tag(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}_.-]+", "-");
    }

    /// On one line: no text of a person's begins a new step, tag or comment.
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /// A name for a file of it: `misuse-retail-bank.feature`.
    public static String fileName(Snapshot now) {
        return "misuse-" + tag(now.state().name()).toLowerCase(Locale.ROOT) + ".feature";
    }
}
