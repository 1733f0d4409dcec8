package dev.merlon.engine.model.threatmodel;

/// What is done about a threat where it occurs.
public enum ThreatStatus {
    OPEN("open"),
    IN_PROGRESS("in progress"),
    MITIGATED("mitigated"),
    ACCEPTED("accepted"),
    TRANSFERRED("transferred"),
    AVOIDED("avoided"),
    ELIMINATED("eliminated"),
    NOT_APPLICABLE("not applicable");

    private final String word;

    ThreatStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Whether somebody still has to do something.
    public boolean open() {
        return this == OPEN || this == IN_PROGRESS;
    }
}
