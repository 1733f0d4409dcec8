package dev.merlon.engine.model.rating;

/// A text that is no rating.
public final class RatingFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /// @param position  0-based, of the character from which on the text is wrong; its length where something is
    /// missing
    RatingFormatException(String text, int position) {
        super(text + " (character " + (position + 1) + ")");
        this.position = position;
    }

    public int position() {
        return position;
    }
}
