package dev.merlon.desktop.screen.threats;

/// How outcomes of a group stand, the most pressing first.
public enum GroupState {
    FIRES("fires"),
    OPEN("open question"),
    DECIDED("decided"),
    HELD("held");

    private final String word;

    GroupState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
