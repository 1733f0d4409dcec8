package dev.merlon.engine.usecase.misuse;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.GuideWord;
import dev.merlon.engine.model.usecase.GuideWords;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.rule.condition.Condition;
import dev.merlon.engine.rule.condition.ConditionCompiler;
import dev.merlon.engine.rule.condition.ConditionException;
import dev.merlon.engine.rule.condition.Truth;
import dev.merlon.engine.usecase.StepPlaces;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks guide words at the steps of a use case, each in the words that fit the step's endpoint. Thread-safe; to
/// make one compiles some forty conditions, so it is made once and not on a window's thread.
public final class MisuseWizard {

    private final GuideWords words;
    private final Map<String, Condition> conditions;

    private MisuseWizard(GuideWords words, Map<String, Condition> conditions) {
        this.words = words;
        this.conditions = conditions;
    }

    /// With the library's guide words.
    ///
    /// @throws IllegalArgumentException where a prompt's condition is none over the library's facts: its loader has
    ///                                  refused such a one
    public static MisuseWizard of(Library library) {
        var words = library.guideWords();
        var texts = words.words().stream()
                .flatMap(w -> w.prompts().stream())
                .map(GuideWord.Prompt::when)
                .filter(when -> !when.isEmpty())
                .distinct()
                .toList();
        try {
            var compiled = new ConditionCompiler(library.facts()).compileAll(texts);
            var conditions = new HashMap<String, Condition>();
            for (var i = 0; i < texts.size(); i++) {
                conditions.put(texts.get(i), compiled.get(i));
            }
            return new MisuseWizard(words, Map.copyOf(conditions));
        } catch (ConditionException e) {
            throw new IllegalArgumentException("guide words: " + e.getMessage(), e);
        }
    }

    public GuideWords words() {
        return words;
    }

    /// The question of one cell; empty where the use case has no such step or the library no such word.
    public Optional<Question> question(Snapshot now, Cell cell) {
        return now.state().useCases().stream()
                .filter(u -> u.id().equals(cell.useCase()))
                .findFirst()
                .flatMap(useCase -> useCase.step(cell.step())
                        .flatMap(step -> words.word(cell.guideWord()).map(word -> question(now, useCase, step, word))));
    }

    /// The question that a guide word asks at a step.
    public Question question(Snapshot now, UseCase useCase, Step step, GuideWord word) {
        var subjects = StepPlaces.subjects(now, step);
        var choice = choice(word, subjects);
        var prompt = choice.prompt();
        var places = StepPlaces.of(now, useCase, step, choice.subject());
        var linked = linked(now, subjects, prompt.rules());
        var proposal = new MisuseCase(
                places.fill(prompt.name()),
                "",
                prompt.attacker(),
                linked.stream().map(o -> o.rule().id()).distinct().toList(),
                List.of(),
                List.of(new Step("s1", places.fill(prompt.ask()), prompt.attacker(), step.endpoints())),
                step.endpoints(),
                prompt.detect().stream().map(places::fill).toList(),
                linked.stream()
                        .flatMap(o -> o.rule().heldBy().stream())
                        .distinct()
                        .toList(),
                prompt.test());
        return new Question(
                new Cell(useCase.id(), step.id(), word.id()),
                word,
                step,
                places.fill(prompt.ask()),
                places.fill(prompt.because()),
                linked,
                proposal);
    }

    /// @param subject  null where the step calls no endpoint that there is
    private record Choice(GuideWord.Prompt prompt, @Nullable Subject subject) {}

    private Choice choice(GuideWord word, List<Subject> subjects) {
        return fitting(word, subjects, Truth.True.class)
                .or(() -> fitting(word, subjects, Truth.Open.class))
                .orElseGet(() -> new Choice(word.prompts().getLast(), subjects.isEmpty() ? null : subjects.getFirst()));
    }

    private Optional<Choice> fitting(GuideWord word, List<Subject> subjects, Class<? extends Truth> wanted) {
        for (var prompt : word.prompts()) {
            var condition = conditions.get(prompt.when());
            for (var subject : subjects) {
                if (condition != null
                        && wanted.isInstance(
                                condition.evaluate(i -> subject.facts().at(i).value()))) {
                    return Optional.of(new Choice(prompt, subject));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Outcome> linked(Snapshot now, List<Subject> subjects, List<String> rules) {
        return subjects.stream()
                .flatMap(s -> Stream.concat(
                        endpointOutcomes(now, s), now.judgement().at(s.api().id()).stream()))
                .filter(o -> rules.contains(o.rule().id()) && o.state() != OutcomeState.NOT_APPLICABLE)
                .distinct()
                .sorted(Comparator.comparing(MisuseWizard::weight)
                        .thenComparing(o -> rules.indexOf(o.rule().id())))
                .toList();
    }

    private static Stream<Outcome> endpointOutcomes(Snapshot now, Subject subject) {
        var endpoint = subject.endpoint();
        return endpoint == null ? Stream.empty() : now.judgement().at(endpoint.id()).stream();
    }

    private static int weight(Outcome outcome) {
        return switch (outcome.state()) {
            case FIRES -> 0;
            case OPEN_QUESTION -> 1;
            case HELD -> 2;
            case NOT_APPLICABLE -> 3;
        };
    }
}
