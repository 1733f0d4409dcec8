package dev.merlon.engine.library.yaml;

/// What is wrong in a library file, before it is known whose file it is.
///
/// @param line    1-based; 0 where the file as a whole is meant
/// @param column  1-based; 0 where the file as a whole is meant
public record Flaw(String code, String text, int line, int column) {

    public Flaw(String code, String text, YamlNode at) {
        this(code, text, at.line(), at.column());
    }
}
