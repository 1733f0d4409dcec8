package dev.merlon.desktop.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Shares of a whole in one line: proven filled, declared outlined, the rest grey. Without declared it is a plain
/// bar.
public final class ShareBar extends Pane {

    private final Region proven = new Region();
    private final Region declared = new Region();
    private double provenShare;
    private double heldShare;

    public ShareBar() {
        getStyleClass().add("share-bar");
        proven.getStyleClass().add("proven");
        declared.getStyleClass().add("declared");
        proven.setManaged(false);
        declared.setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(declared, proven);
    }

    /// A bar of one share, in the colour of bars.
    public static ShareBar plain(double share, String accessibleText) {
        var bar = new ShareBar();
        bar.getStyleClass().add("plain");
        bar.show(share, 0, accessibleText);
        return bar;
    }

    /// @param provenPart    0 to 1
    /// @param declaredPart  0 to 1, beyond the proven part
    public void show(double provenPart, double declaredPart, String accessibleText) {
        provenShare = Math.clamp(provenPart, 0, 1);
        heldShare = Math.clamp(provenPart + declaredPart, 0, 1);
        setAccessibleText(accessibleText);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        proven.setVisible(provenShare > 0);
        declared.setVisible(heldShare > provenShare);
        proven.resizeRelocate(0, 0, Math.rint(getWidth() * provenShare), getHeight());
        declared.resizeRelocate(0, 0, Math.rint(getWidth() * heldShare), getHeight());
    }
}
