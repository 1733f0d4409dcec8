package dev.merlon.engine.fuzz;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;

/// The lines of a text, cut here by other means than in the readers, to hold their places against.
public final class Lines {

    private final String[] lines;

    public Lines(String text) {
        lines = text.split("\r\n|\r|\n", -1);
    }

    /// What stands at a place, to the end of its line.
    ///
    /// @throws AssertionError where the text has no such place
    public String from(Location place) {
        Bounds.require(place.line() >= 1 && place.line() <= lines.length, "no such line: " + place);
        var line = lines[place.line() - 1];
        Bounds.require(place.column() >= 1 && place.column() <= line.length() + 1, "no such column: " + place);
        return line.substring(place.column() - 1);
    }

    /// @throws AssertionError where the problem says nothing, or speaks of a place that the file does not have
    public void check(Problem problem, String file) {
        shape(problem);
        Bounds.require(problem.place().file().equals(file), problem.line());
        if (problem.place().line() > 0) {
            from(problem.place());
        }
    }

    /// @throws AssertionError where a line for the user is none
    public static void shape(Problem problem) {
        var line = problem.line();
        Bounds.require(problem.code().matches("[A-Z]+(-[A-Z0-9.]+)*"), line);
        Bounds.require(!problem.text().isBlank() && line.length() < 4_500, line);
        Bounds.require(line.chars().noneMatch(Character::isISOControl), line);
    }

    /// @throws AssertionError where an exception says nothing of use
    public static void shape(WorkbenchException e) {
        Bounds.require(!e.problems().isEmpty(), "no problem in the exception");
        e.problems().forEach(Lines::shape);
    }
}
