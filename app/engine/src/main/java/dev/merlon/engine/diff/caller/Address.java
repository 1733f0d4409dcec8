package dev.merlon.engine.diff.caller;

import java.util.Locale;

/// The address of whoever issues tokens, in a form that can be compared.
///
/// @param secure  reached over https, or over whatever the API itself is reached where the address is relative
/// @param host    lower case with its port; empty where the address is relative or there is none
/// @param path    what comes after the host, without a slash at its end
record Address(boolean secure, String host, String path) {

    static final Address NONE = new Address(true, "", "");

    static Address of(String url) {
        var text = url.strip();
        int slashes = text.indexOf("//");
        if (slashes < 0) {
            return new Address(true, "", withoutEnd(text));
        }
        var scheme = text.substring(0, slashes).toLowerCase(Locale.ROOT);
        int path = text.indexOf('/', slashes + 2);
        var host = path < 0 ? text.substring(slashes + 2) : text.substring(slashes + 2, path);
        return new Address(
                !scheme.equals("http:"),
                host.substring(host.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT),
                path < 0 ? "" : withoutEnd(text.substring(path)));
    }

    private static String withoutEnd(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /// The same address, reached at least as securely.
    boolean atLeast(Address other) {
        return host.equals(other.host) && path.equals(other.path) && (secure || !other.secure);
    }

    boolean given() {
        return !host.isEmpty() || !path.isEmpty();
    }

    /// `login.example.com`, with its path where that is asked for, and its scheme where it is not encrypted.
    String words(boolean full) {
        return (secure ? "" : "http://") + (full || host.isEmpty() ? host + path : host);
    }
}
