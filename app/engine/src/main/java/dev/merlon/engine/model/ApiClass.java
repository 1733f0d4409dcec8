package dev.merlon.engine.model;

/// Whom an API is for. Three classes are built in; an organisation may define more, so this is no enum.
///
/// @param id  lower case: `public`, `partner`, `internal`, or the organisation's own
public record ApiClass(String id) {
    public static final ApiClass PUBLIC = new ApiClass("public");
    public static final ApiClass PARTNER = new ApiClass("partner");
    public static final ApiClass INTERNAL = new ApiClass("internal");

    @Override
    public String toString() {
        return id;
    }
}
