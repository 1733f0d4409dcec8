package dev.merlon.engine.model.drawing;

/// What a shape stands for, from which follows how it is coloured. A screen maps it to its theme.
public enum Ink {
    /// Text on the ground, a line that says nothing more.
    PLAIN,
    /// The same, second in rank.
    QUIET,
    /// A frame around others.
    BOUNDARY,
    /// Somebody who means well.
    ACTOR,
    /// Somebody who does not.
    ATTACKER,
    /// What the system is for.
    USE,
    /// How it is abused, or a leaf that is open.
    MISUSE,
    /// A control, or a leaf that is held.
    CONTROL,
    /// An open question.
    QUESTION,
    /// A goal or a step of an attack tree.
    GOAL,
    /// On the cheapest path.
    CHEAPEST,
    /// Chosen.
    CHOSEN,
    /// The ground behind words on a line.
    LABEL,
    /// Of that severity, as are the three that follow.
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
