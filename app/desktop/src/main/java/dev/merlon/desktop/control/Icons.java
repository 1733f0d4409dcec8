package dev.merlon.desktop.control;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one line set. Size and colour come from the style sheets.
public final class Icons {

    private Icons() {}

    /// 16 px, for buttons, titles and the rail.
    public static FontIcon of(Feather icon) {
        var node = new FontIcon(icon);
        node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        node.setMouseTransparent(true);
        return node;
    }

    /// 14 px, for rows.
    public static FontIcon inRow(Feather icon) {
        return styled(icon, "in-row");
    }

    /// 12 px, within small text.
    public static FontIcon tiny(Feather icon) {
        return styled(icon, "tiny");
    }

    public static FontIcon styled(Feather icon, String... styles) {
        var node = of(icon);
        node.getStyleClass().addAll(styles);
        return node;
    }
}
