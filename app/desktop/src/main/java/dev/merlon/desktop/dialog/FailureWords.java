package dev.merlon.desktop.dialog;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.stream.Collectors;

/// An expected failure in the user's words.
///
/// @param file     the name of what it is about; may be empty
/// @param text     where in the file, what is wrong and what to do
/// @param details  every problem on a line of its own, to be copied
public record FailureWords(String file, String text, String details) {

    public static FailureWords of(WorkbenchException failure) {
        var texts = Texts.of(FailureWords.class);
        var problem = failure.problems().getFirst();
        var place = problem.place();
        var more = failure.problems().size() - 1;
        return new FailureWords(
                place.file()
                        .substring(Math.max(
                                        place.file().lastIndexOf('/'),
                                        place.file().lastIndexOf('\\'))
                                + 1),
                (place.line() == 0 ? "" : texts.get("failure.place", place.line(), place.column()))
                        + sentence(problem.text(), place.line() == 0)
                        + (more == 0 ? "" : " " + texts.get("failure.more", more)),
                failure.problems().stream().map(Problem::line).collect(Collectors.joining("\n")));
    }

    /// The engine's texts are made to follow a place and a code: here they stand on their own.
    private static String sentence(String text, boolean atStart) {
        var ended = text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
        return atStart && !ended.isEmpty() ? Character.toUpperCase(ended.charAt(0)) + ended.substring(1) : ended;
    }
}
