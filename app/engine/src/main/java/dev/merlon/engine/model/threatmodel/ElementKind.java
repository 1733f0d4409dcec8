package dev.merlon.engine.model.threatmodel;

/// What an element of a data-flow diagram is.
public enum ElementKind {
    ACTOR("actor"),
    PROCESS("process"),
    STORE("store"),
    /// Text in the diagram, about nothing.
    NOTE("note");

    private final String word;

    ElementKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
