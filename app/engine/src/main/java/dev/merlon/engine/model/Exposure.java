package dev.merlon.engine.model;

/// From where an API can be reached.
public enum Exposure {
    INTERNET("internet"),
    PARTNER("partner network"),
    INTERNAL("internal network");

    private final String word;

    Exposure(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
