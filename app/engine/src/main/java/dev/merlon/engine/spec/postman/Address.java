package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The address of a request, taken apart: where it goes, the template of its path, its query.
///
/// @param server  scheme and host, variables without a value in braces; empty where it names none
/// @param path    the template: `/users/{userId}`
/// @param steps   the parameters in it, in order
/// @param query   the parameters after the question mark
/// @param node    where it is written
record Address(String server, String path, List<Step> steps, List<Query> query, Node node) {

    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://.*", Pattern.DOTALL);
    private static final Pattern HOST_LIKE =
            Pattern.compile("(?i)(localhost|[a-z0-9-]+(\\.[a-z0-9-]+)+|\\d+(\\.\\d+){3})(:\\d+)?");

    Address {
        steps = List.copyOf(steps);
        query = List.copyOf(query);
    }

    /// A parameter in a path.
    ///
    /// @param name   as the template has it
    /// @param value  what stands there in the example, empty where nothing does
    /// @param named  whether the collection names it, rather than showing a value only
    /// @param node   where it is written
    record Step(String name, String value, boolean named, Node node) {}

    /// A parameter of a query.
    ///
    /// @param value     may be empty
    /// @param disabled  kept in the collection but not sent
    record Query(String name, String value, boolean disabled, Node node) {}

    static Address of(Node request, Variables variables) {
        var url = request instanceof ObjectNode ? request.get("url").orElse(request) : request;
        var whole = url.text().orElseGet(() -> raw(url)).strip();
        var unfragmented = cut(whole, '#');
        var spoken = spoken(cut(unfragmented, '?'), variables);
        var server = server(spoken);
        var rest = spoken.substring(server.length());
        var template = Template.of(rest, url, variables);
        var address = server.isEmpty() || SCHEME.matcher(server).matches() || Variables.in(server)
                ? server
                : scheme(url) + "://" + server;
        return new Address(Variables.braced(address), template.path(), template.steps(), query(url, unfragmented), url);
    }

    /// Without what begins at the first such character outside of variables.
    private static String cut(String text, char at) {
        int found = text.indexOf(at);
        return found < 0 ? text : text.substring(0, found);
    }

    /// The base address in full, where its variable has a value; variables in the path stay, since they are its
    /// parameters.
    private static String spoken(String text, Variables variables) {
        int slash = text.indexOf('/', text.startsWith("{{") ? text.indexOf("}}") + 1 : hostAt(text));
        var base = slash < 0 ? text : text.substring(0, slash);
        var rest = slash < 0 ? "" : text.substring(slash);
        var resolved = variables.resolved(base);
        while (resolved.endsWith("/")) {
            resolved = resolved.substring(0, resolved.length() - 1);
        }
        return cut(cut(resolved, '#'), '?') + rest;
    }

    private static int hostAt(String text) {
        int scheme = text.indexOf("://");
        return scheme < 0 ? 0 : scheme + 3;
    }

    /// Scheme and host, as far as the text has them.
    private static String server(String text) {
        if (text.startsWith("/")) {
            return "";
        }
        int slash = text.indexOf('/', hostAt(text));
        var first = slash < 0 ? text : text.substring(0, slash);
        boolean names = first.contains("://")
                || Variables.in(first)
                || HOST_LIKE.matcher(first).matches();
        return names ? first : "";
    }

    /// Postman takes http where an address has no scheme.
    private static String scheme(Node url) {
        return url.text("protocol").filter(p -> !p.isBlank()).orElse("http");
    }

    private static String raw(Node url) {
        return url.text("raw").filter(r -> !r.isBlank()).orElseGet(() -> composed(url));
    }

    private static String composed(Node url) {
        var host = url.get("host").map(h -> joined(h, ".")).orElse("");
        var protocol = url.text("protocol").filter(p -> !p.isBlank() && !host.isEmpty());
        var port = url.text("port").filter(p -> !p.isBlank());
        return protocol.map(p -> p + "://").orElse("")
                + host
                + port.map(p -> ":" + p).orElse("")
                + url.get("path").map(p -> "/" + joined(p, "/")).orElse("");
    }

    private static String joined(Node parts, String with) {
        return parts.text()
                .orElseGet(() -> parts.items().stream()
                        .flatMap(p -> p.text().or(() -> p.text("value")).stream())
                        .collect(Collectors.joining(with)));
    }

    /// Listed with descriptions, else as they stand in the address.
    private static List<Query> query(Node url, String whole) {
        var listed = new ArrayList<Query>();
        for (var item : url.get("query").map(Node::items).orElse(List.of())) {
            named(item)
                    .ifPresent(name ->
                            listed.add(new Query(name, item.text("value").orElse(""), item.flag("disabled"), item)));
        }
        int mark = whole.indexOf('?');
        if (!listed.isEmpty() || mark < 0) {
            return listed;
        }
        for (var pair : whole.substring(mark + 1).split("&")) {
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isBlank()) {
                listed.add(new Query(name, equals < 0 ? "" : pair.substring(equals + 1), false, url));
            }
        }
        return listed;
    }

    private static Optional<String> named(Node item) {
        return item.text("key").filter(k -> !k.isBlank());
    }
}
