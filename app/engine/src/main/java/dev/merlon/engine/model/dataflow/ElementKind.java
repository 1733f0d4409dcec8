package dev.merlon.engine.model.dataflow;

/// What an element of a data-flow diagram is, and which of the three classic shapes it has.
public enum ElementKind {
    ACTOR("actor", Shape.SQUARE),
    ATTACKER("attacker", Shape.SQUARE),
    CLIENT("client", Shape.SQUARE),
    GATEWAY("gateway", Shape.ROUND),
    IDENTITY("identity provider", Shape.ROUND),
    API("API", Shape.ROUND),
    SERVICE("service", Shape.ROUND),
    PROCESS("process", Shape.ROUND),
    STORE("store", Shape.DRUM),
    THIRD_PARTY("third party", Shape.SQUARE);

    /// External entities are square, processes round, stores drums.
    public enum Shape {
        SQUARE,
        ROUND,
        DRUM
    }

    private final String word;
    private final Shape shape;

    ElementKind(String word, Shape shape) {
        this.word = word;
        this.shape = shape;
    }

    public String word() {
        return word;
    }

    public Shape shape() {
        return shape;
    }
}
