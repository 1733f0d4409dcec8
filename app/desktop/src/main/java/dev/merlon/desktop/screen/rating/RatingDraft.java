package dev.merlon.desktop.screen.rating;

import dev.merlon.engine.model.rating.CvssMetric;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.model.rating.OwaspFactor;
import dev.merlon.engine.model.rating.RatingFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A rating as it is put together: metric by metric, or as the standard writes it. Used on the FX thread; knows no
/// control.
final class RatingDraft {

    /// The standards that can be entered.
    enum Standard {
        CVSS,
        OWASP
    }

    /// One question of a standard.
    ///
    /// @param name     as the standard abbreviates it: `AV`, `SL`
    /// @param group    what it is listed under
    /// @param options  from the most severe to the least, or 0 to 9
    record Question(String name, String title, String group, List<String> options) {

        Question {
            options = List.copyOf(options);
        }
    }

    private static final String CVSS_HEAD = "CVSS:4.0/";
    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private final Standard standard;
    private final Map<String, String> answers = new LinkedHashMap<>();

    private RatingDraft(Standard standard) {
        this.standard = standard;
    }

    static RatingDraft empty(Standard standard) {
        return new RatingDraft(standard);
    }

    /// What the standard's notation says, as far as it can be taken apart.
    static RatingDraft of(String text) {
        var draft = new RatingDraft(text.startsWith("CVSS") ? Standard.CVSS : Standard.OWASP);
        var known = draft.questions().stream().map(Question::name).toList();
        Arrays.stream(text.replace(CVSS_HEAD, "").split("/", -1))
                .map(part -> part.split(":", 2))
                .filter(part -> part.length == 2 && (draft.standard == Standard.CVSS || known.contains(part[0])))
                .forEach(part -> draft.answers.put(part[0], part[1]));
        return draft;
    }

    Standard standard() {
        return standard;
    }

    /// What has to be answered; what CVSS leaves open can be typed into the vector.
    List<Question> questions() {
        return switch (standard) {
            case CVSS ->
                Arrays.stream(CvssMetric.values())
                        .filter(CvssMetric::mandatory)
                        .map(m -> new Question(m.name(), m.title(), "base", m.options()))
                        .toList();
            case OWASP ->
                Arrays.stream(OwaspFactor.values())
                        .map(f -> new Question(f.name(), f.title(), f.group().word(), DIGITS))
                        .toList();
        };
    }

    Optional<String> answer(Question question) {
        return Optional.ofNullable(answers.get(question.name()));
    }

    void answer(Question question, String option) {
        answers.put(question.name(), option);
    }

    /// In the standard's notation, with what is answered so far, in the standard's order.
    String text() {
        var parts = new ArrayList<String>();
        var order = questions().stream().map(Question::name).toList();
        order.stream().filter(answers::containsKey).forEach(name -> parts.add(name + ":" + answers.get(name)));
        answers.forEach((name, option) -> {
            if (!order.contains(name)) {
                parts.add(name + ":" + option);
            }
        });
        var joined = parts.stream().collect(Collectors.joining("/"));
        return standard == Standard.CVSS ? CVSS_HEAD + joined : joined;
    }

    /// Empty while something is missing or wrong.
    static Optional<EnteredRating> rating(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(EnteredRating.of(text.strip()));
        } catch (RatingFormatException _) {
            return Optional.empty();
        }
    }

    /// What is wrong with the text; empty where it is a rating.
    static Optional<String> wrong(String text) {
        try {
            EnteredRating.of(text.strip());
            return Optional.empty();
        } catch (RatingFormatException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
