package dev.merlon.engine.model.tree;

/// What a node costs an attacker. Points roughly triple from one to the next, so that ten cheap steps weigh as
/// much as one dear one; they are Merlon's, the words are the standard's.
public enum Cost {
    NEGLIGIBLE("negligible", 1),
    LOW("low", 3),
    MODERATE("moderate", 10),
    HIGH("high", 30),
    PROHIBITIVE("prohibitive", 100);

    private final String word;
    private final int points;

    Cost(String word, int points) {
        this.word = word;
        this.points = points;
    }

    public String word() {
        return word;
    }

    public int points() {
        return points;
    }
}
