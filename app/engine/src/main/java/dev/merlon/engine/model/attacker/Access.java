package dev.merlon.engine.model.attacker;

import java.util.Locale;

/// What somebody needs to bring a threat about. A rule names those of which one is enough; an attacker has some
/// of them, each at certain places.
public enum Access {
    CALL("calls that are let in", true),
    KNOCK("calls, let in or not", true),
    VOLUME("many calls by program, from many accounts or addresses", true),
    TENANT("rights in another tenant", true),
    SESSION("the victim's session, token or device", true),
    LURE("a victim whose browser or hand does it", false),
    PATH("a place on the way of the traffic", true),
    INSIDE("a place within: logs, stores, neighbouring services", false),
    UPSTREAM("another company's system that this one believes", false);

    private final String words;
    private final boolean overNetwork;

    Access(String words, boolean overNetwork) {
        this.words = words;
        this.overNetwork = overNetwork;
    }

    /// As library files name it: `call`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it is: `calls that are let in`.
    public String words() {
        return words;
    }

    /// Whether it is only had where the attacker's networks reach the API.
    public boolean overNetwork() {
        return overNetwork;
    }
}
