package dev.merlon.desktop.screen.newapi.draft;

/// The pages of the wizard: one decision each.
public enum Step {
    CONTRACT("contract"),
    CLASS("class"),
    EXPOSURE("exposure"),
    DATA("data"),
    OWNER("owner"),
    QUESTIONS("questions");

    private final String key;

    Step(String key) {
        this.key = key;
    }

    /// Prefix of the page's texts.
    public String key() {
        return key;
    }

    public boolean first() {
        return ordinal() == 0;
    }

    public boolean last() {
        return ordinal() == values().length - 1;
    }

    public Step next() {
        return last() ? this : values()[ordinal() + 1];
    }

    public Step previous() {
        return first() ? this : values()[ordinal() - 1];
    }
}
