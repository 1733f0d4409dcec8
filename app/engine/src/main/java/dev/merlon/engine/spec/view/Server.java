package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;
import java.util.Locale;

/// An address at which the API answers. Swagger 2 gives one per scheme, composed of scheme and host (the base path is
/// part of each operation's path): `//host` where it names no scheme, `https://` where it names no host.
///
/// @param url  as written, variables in braces
public record Server(String url, String description, List<ServerVariable> variables, Node node) implements Placed {

    public Server {
        variables = List.copyOf(variables);
    }

    /// `https`, lower case; empty where the address is relative or its scheme is a variable.
    public String scheme() {
        int colon = url.indexOf("://");
        if (colon <= 0) {
            return "";
        }
        var scheme = url.substring(0, colon).strip();
        boolean named = scheme.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
        return named ? scheme.toLowerCase(Locale.ROOT) : "";
    }
}
