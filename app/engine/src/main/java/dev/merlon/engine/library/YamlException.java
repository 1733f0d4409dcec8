package dev.merlon.engine.library;

/// A file that is no YAML, is beyond our limits, or has not the shape that is needed, with the place.
final class YamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    YamlException(String code, String text, int line, int column) {
        super(text);
        flaw = new Flaw(code, text, line, column);
    }

    YamlException(String code, String text, YamlNode at) {
        this(code, text, at.line(), at.column());
    }

    Flaw flaw() {
        return flaw;
    }
}
