package dev.merlon.engine.model.fact;

/// The type of a fact's value, as rules see it.
public enum FactType {
    BOOL("bool"),
    INT("int"),
    STRING("string"),
    STRINGS("list(string)");

    private final String word;

    FactType(String word) {
        this.word = word;
    }

    /// The name in facts.yaml, which is CEL's.
    public String word() {
        return word;
    }
}
