package dev.merlon.engine.fact.address;

import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.view.Server;
import dev.merlon.engine.spec.view.ServerVariable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the address of a server tells.
public final class Servers {

    private static final Pattern HOST =
            Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/@]*@)?(\\[[^\\]]*]|[^/:?#]*)");
    private static final Pattern PRIVATE = Pattern.compile(
            "(10|127)\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*|\\[(::1|f[cd].*|fe80.*)]|0\\.0\\.0\\.0|localhost");
    private static final Set<String> INTERNAL_ENDS =
            Set.of("internal", "local", "corp", "lan", "intranet", "svc", "cluster", "home", "private");
    private static final Set<String> PLACEHOLDERS =
            Set.of("example", "yourcompany", "your-domain", "yourdomain", "acme", "test", "localhost");
    private static final Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/@\\s]+:([^/@\\s]+)@");
    private static final Pattern KEY =
            Pattern.compile("(?i)[?&](api_?key|token|access_token|secret|password|key)=([^&{]+)");

    private Servers() {}

    /// Lower case, variables at their defaults; empty where the address has none.
    public static String host(Server server) {
        var matcher = HOST.matcher(filled(server));
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /// What comes after the host, variables at their defaults, without a slash at its end; empty where there is none.
    public static String path(Server server) {
        var url = filled(server);
        var slashes = url.indexOf("//");
        var path = url.indexOf('/', slashes < 0 ? 0 : slashes + 2);
        return path < 0 ? "" : url.substring(path).replaceAll("/+$", "");
    }

    private static String filled(Server server) {
        var url = server.url();
        for (var variable : server.variables()) {
            url = url.replace("{" + variable.name() + "}", variable.defaultValue());
        }
        return url;
    }

    public static boolean nonProduction(Server server, Vocabulary vocabulary) {
        var host = host(server);
        return !host.isEmpty() && (PRIVATE.matcher(host).matches() || vocabulary.nonProduction(host));
    }

    /// In a network that nobody outside reaches, by its number or name.
    public static boolean internal(Server server) {
        var host = host(server);
        var loop =
                host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("0.0.0.0");
        return !loop
                && (PRIVATE.matcher(host).matches()
                        || INTERNAL_ENDS.contains(host.substring(host.lastIndexOf('.') + 1)));
    }

    /// A host of the public name system that is no placeholder.
    public static boolean publicName(Server server, Vocabulary vocabulary) {
        var host = host(server);
        return server.scheme().equals("https")
                && host.indexOf('.') > 0
                && host.matches("[a-z0-9.-]+\\.[a-z]{2,}")
                && !internal(server)
                && !nonProduction(server, vocabulary)
                && PLACEHOLDERS.stream().noneMatch(host::contains)
                && server.variables().stream().noneMatch(variable -> hostVariable(server, variable));
    }

    public static boolean hostVariable(Server server, ServerVariable variable) {
        var at = server.url().indexOf("{" + variable.name() + "}");
        var slashes = server.url().indexOf("//");
        var path = server.url().indexOf('/', slashes < 0 ? 0 : slashes + 2);
        return at >= 0 && (path < 0 || at < path);
    }

    /// The address as reports may show it: a credential in it is masked.
    public static String shown(Server server) {
        return credential(server).orElse(server.url());
    }

    /// The address with its credential masked, where it carries one.
    public static Optional<String> credential(Server server) {
        var user = USER.matcher(server.url());
        if (user.find()) {
            return Optional.of(server.url().replace(":" + user.group(2) + "@", ":***@"));
        }
        var key = KEY.matcher(server.url());
        if (key.find()) {
            return Optional.of(server.url().replace("=" + key.group(2), "=***"));
        }
        return server.variables().stream()
                .filter(variable -> variable.name().matches("(?i).*(token|secret|password|api_?key).*")
                        && !variable.defaultValue().isEmpty())
                .map(variable -> server.url() + " {" + variable.name() + "=***}")
                .findFirst();
    }
}
