package dev.merlon.engine.model.usecase;

/// What an actor is to the organisation.
public enum ActorRole {
    CUSTOMER("customer"),
    STAFF("staff"),
    PARTNER("partner"),
    SYSTEM("system"),
    ATTACKER("attacker");

    private final String word;

    ActorRole(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Whether it only takes part to do harm.
    public boolean hostile() {
        return this == ATTACKER;
    }
}
