package dev.merlon.engine.model.usecase;

import java.util.List;

/// How one tries whether a misuse is prevented. Its texts have the same places to fill as a prompt's.
///
/// @param id     `replay`
/// @param word   `replay`
/// @param given  Gherkin's *Given* and what follows it by *And*
/// @param calls  the requests to make, in order
public record TestPattern(
        String id, String word, List<String> given, List<String> when, List<String> then, List<Call> calls) {

    public TestPattern {
        given = List.copyOf(given);
        when = List.copyOf(when);
        then = List.copyOf(then);
        calls = List.copyOf(calls);
    }

    /// One request.
    ///
    /// @param by       whose credentials it carries
    /// @param to       what it calls: the step's endpoint, that of the step before, or of the one after
    /// @param twist    what is odd about it
    /// @param note     what to look at
    public record Call(Caller by, Place to, Twist twist, String note) {}

    /// Whose credentials a request carries.
    public enum Caller {
        ACTOR,
        OTHER,
        NOBODY,
        EXPIRED
    }

    /// What a request calls.
    public enum Place {
        STEP,
        PREVIOUS,
        NEXT
    }

    /// What is odd about a request.
    public enum Twist {
        NONE,
        REPEATED,
        PARALLEL,
        MANY,
        LARGE,
        EMPTY,
        EXTRA,
        PARTIAL,
        OTHER_OBJECT,
        OTHER_VALUE
    }
}
