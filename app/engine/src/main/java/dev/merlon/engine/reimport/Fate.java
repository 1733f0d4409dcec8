package dev.merlon.engine.reimport;

/// What becomes of something that a person recorded.
public enum Fate {
    STAYS("stays"),
    /// a fact that it rested on is no longer what it was: a person has to look at it again
    TO_CONFIRM("to confirm"),
    /// one of the endpoints that it names is no longer in the contract: a use case, a misuse case, an attack
    /// tree. It is kept as it is, and somebody should look at what it says of that endpoint
    LOSES_ENDPOINT("loses an endpoint"),
    /// a decision whose outcome no longer fires: it is kept, and asks again should the outcome come back otherwise
    IDLE("no longer needed"),
    /// its endpoint is no longer in the contract: it is kept with the removed endpoint
    LEFT_BEHIND("kept with a removed endpoint"),
    /// its endpoint was removed once and is back
    RETURNS("returns");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
