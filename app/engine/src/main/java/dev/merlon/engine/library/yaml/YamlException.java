package dev.merlon.engine.library.yaml;

/// A file that is no YAML, is beyond our limits, or has not the shape that is needed, with the place.
public final class YamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    public YamlException(String code, String text, int line, int column) {
        super(text);
        flaw = new Flaw(code, text, line, column);
    }

    public YamlException(String code, String text, YamlNode at) {
        this(code, text, at.line(), at.column());
    }

    public Flaw flaw() {
        return flaw;
    }
}
