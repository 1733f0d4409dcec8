package dev.merlon.engine.usecase.trial;

import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Parameter;
import dev.merlon.engine.spec.view.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a request to an endpoint looks like, as its contract says: with `{{variables}}` where a value has to
/// come from whoever tries it.
///
/// @param method       upper case
/// @param target       path and required query, `/accounts/{{accountId}}?from={{from}}`
/// @param headers      each `Name: value`; no credentials
/// @param credentials  header lines with `%s` where the caller's name belongs; may be empty
/// @param body         JSON text; empty where it takes none
/// @param contentType  of the body; empty where it takes none
public record RequestShape(
        String method, String target, List<String> headers, List<String> credentials, String body, String contentType) {

    public RequestShape {
        headers = List.copyOf(headers);
        credentials = List.copyOf(credentials);
    }

    /// One of which only method and path are known.
    public static RequestShape bare(String method, String path) {
        return new RequestShape(
                line(method), variables(path), List.of(), List.of("Authorization: Bearer {{token of %s}}"), "", "");
    }

    static RequestShape of(Contract contract, Operation operation) {
        var headers = new ArrayList<String>();
        operation.parameters().stream()
                .filter(p -> p.required() && p.in().equals("header"))
                .forEach(p -> headers.add(line(p.name()) + ": {{" + line(p.name()) + "}}"));
        var content = operation.givenBody().flatMap(b -> b.content().stream().findFirst());
        return new RequestShape(
                line(operation.method()),
                variables(operation.path()) + query(operation),
                headers,
                credentials(contract, operation),
                content.map(RequestShape::body).orElse(""),
                content.map(c -> line(c.type())).orElse(""));
    }

    private static String body(MediaType content) {
        var text = content.givenSchema().map(BodyShape::of).orElse("{}");
        return content.type().contains("json")
                ? text
                : "# the members, in the form of " + line(content.type()) + "\n" + text;
    }

    private static String query(Operation operation) {
        var required = operation.parameters().stream()
                .filter(p -> p.required() && p.in().equals("query"))
                .map(Parameter::name)
                .map(RequestShape::line)
                .map(name -> name + "={{" + name + "}}")
                .collect(Collectors.joining("&"));
        return required.isEmpty() ? "" : "?" + required;
    }

    /// Of several ways to be let in the first that asks for something.
    private static List<String> credentials(Contract contract, Operation operation) {
        return operation.security().alternatives().stream()
                .filter(a -> !a.anonymous())
                .findFirst()
                .map(a -> a.schemes().keySet().stream()
                        .flatMap(name -> contract.schemes().containsKey(name)
                                ? List.of(credential(contract.schemes().get(name))).stream()
                                : List.<String>of().stream())
                        .toList())
                .orElse(List.of());
    }

    private static String credential(SecurityScheme scheme) {
        var parameter = line(scheme.parameterName()).replace("%", "%%");
        return switch (scheme.type()) {
            case "apiKey" ->
                switch (scheme.in()) {
                    case "header" -> parameter + ": {{key of %s}}";
                    case "cookie" -> "Cookie: " + parameter + "={{session of %s}}";
                    default -> "# and " + parameter + "={{key of %s}} in the address";
                };
            case "mutualTLS" -> "# over TLS with the certificate of %s";
            default ->
                scheme.httpScheme().equals("basic")
                        ? "Authorization: Basic {{password of %s}}"
                        : "Authorization: Bearer {{token of %s}}";
        };
    }

    private static String variables(String path) {
        return line(path).replaceAll("\\{([^{}]*)}", "{{$1}}");
    }

    /// On one line: nothing in a contract begins a new one.
    static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
