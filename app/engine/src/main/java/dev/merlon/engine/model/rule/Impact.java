package dev.merlon.engine.model.rule;

/// A rule's impact before adjustment: a fixed number, or taken from the data that the endpoint handles.
public sealed interface Impact {

    /// @param value 1 to 5
    record Fixed(int value) implements Impact {}

    /// The highest [dev.merlon.engine.model.DataClass#impact] among the endpoint's data; 2 where it handles none of
    /// them.
    record OfData() implements Impact {}
}
