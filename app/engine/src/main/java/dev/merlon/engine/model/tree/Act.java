package dev.merlon.engine.model.tree;

/// What an attacker wants to do with data.
public enum Act {
    READ("read"),
    CHANGE("change"),
    STOP("stop");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
