package dev.merlon.engine.model;

/// What a control record or an answer speaks for. The narrower scope wins.
public sealed interface Scope {

    /// Every endpoint of every API.
    record Organisation() implements Scope {}

    /// Every endpoint of one API.
    record OfApi(String api) implements Scope {}

    /// One endpoint.
    record OfEndpoint(EndpointId endpoint) implements Scope {}

    /// True where the endpoint lies within.
    default boolean covers(EndpointId endpoint) {
        return switch (this) {
            case Organisation() -> true;
            case OfApi(var api) -> api.equals(endpoint.api());
            case OfEndpoint(var one) -> one.equals(endpoint);
        };
    }

    /// True where the API as a whole lies within.
    default boolean coversApi(String id) {
        return switch (this) {
            case Organisation() -> true;
            case OfApi(var api) -> api.equals(id);
            case OfEndpoint _ -> false;
        };
    }

    /// 0 for the organisation, 1 for an API, 2 for an endpoint.
    default int depth() {
        return switch (this) {
            case Organisation() -> 0;
            case OfApi _ -> 1;
            case OfEndpoint _ -> 2;
        };
    }

    /// `organisation`, `api:payments-api`, `endpoint:payments-api@createTransfer`: the form in files and reports.
    default String text() {
        return switch (this) {
            case Organisation() -> "organisation";
            case OfApi(var api) -> "api:" + api;
            case OfEndpoint(var endpoint) -> "endpoint:" + endpoint;
        };
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException where the text has none of the three forms
    static Scope of(String text) {
        if (text.equals("organisation")) {
            return new Organisation();
        }
        if (text.startsWith("api:") && text.length() > 4) {
            return new OfApi(text.substring(4));
        }
        var at = text.indexOf('@');
        if (text.startsWith("endpoint:") && at > 9 && at < text.length() - 1) {
            return new OfEndpoint(new EndpointId(text.substring(9, at), text.substring(at + 1)));
        }
        throw new IllegalArgumentException("no scope: " + text);
    }
}
