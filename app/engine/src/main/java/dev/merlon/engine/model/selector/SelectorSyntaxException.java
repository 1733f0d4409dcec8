package dev.merlon.engine.model.selector;

/// A text that is no [Selector]: what is wrong, and at which column.
public final class SelectorSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String text;

    SelectorSyntaxException(int column, String text) {
        super("column " + column + ": " + text);
        this.column = column;
        this.text = text;
    }

    /// Counted from 1, in the selector's own text.
    public int column() {
        return column;
    }

    /// What is wrong, without the column.
    public String text() {
        return text;
    }
}
