package dev.merlon.engine.problem;

/// How much a problem in the user's data matters: an error refuses the file, a warning lets it in with a remark.
public enum Level {
    ERROR,
    WARNING,
    NOTE;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
