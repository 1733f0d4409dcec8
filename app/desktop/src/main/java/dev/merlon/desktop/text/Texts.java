package dev.merlon.desktop.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The texts of one package, by key: `texts.properties` beside its classes, then the common ones.
///
/// A text with places is a [MessageFormat] pattern, so an apostrophe in it is written twice; one that is asked for
/// without arguments is taken as it stands.
public final class Texts {

    private static final String COMMON = "dev.merlon.desktop.texts";

    private final @Nullable ResourceBundle own;
    private final ResourceBundle common;

    private Texts(@Nullable ResourceBundle own, ResourceBundle common) {
        this.own = own;
        this.common = common;
    }

    /// The texts beside the class.
    public static Texts of(Class<?> beside) {
        var name = beside.getPackageName() + ".texts";
        var common = ResourceBundle.getBundle(COMMON, Locale.ENGLISH);
        try {
            return new Texts(ResourceBundle.getBundle(name, Locale.ENGLISH), common);
        } catch (MissingResourceException _) {
            return new Texts(null, common);
        }
    }

    public static Texts common() {
        return new Texts(null, ResourceBundle.getBundle(COMMON, Locale.ENGLISH));
    }

    /// @throws MissingResourceException where neither bundle has the key: a bug, which a test finds
    public String get(String key) {
        return own != null && own.containsKey(key) ? own.getString(key) : common.getString(key);
    }

    /// With the places filled. Numbers are grouped: 1,223.
    public String get(String key, Object... values) {
        return new MessageFormat(get(key), Locale.ENGLISH).format(values);
    }
}
