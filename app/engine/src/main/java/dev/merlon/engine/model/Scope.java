package dev.merlon.engine.model;

import dev.merlon.engine.model.selector.Selector;
import java.util.Comparator;

/// What a control record or an answer speaks for. Where several cover an endpoint, the narrowest speaks: an
/// endpoint goes before a selector within one API, that before the API, the API before any other selector, a
/// selector before a tool, a tool before the organisation. Of two selectors the one with more terms is
/// narrower, then the one with fewer alternatives; `app/docs/decisions/scopes-and-selectors.md` says why.
public sealed interface Scope {

    /// Every endpoint of every API.
    record Organisation() implements Scope {}

    /// Whatever passes through a tool; which endpoints those are, the tool says.
    ///
    /// @param tool  its id
    record OfTool(String tool) implements Scope {}

    /// Every endpoint that the selector matches.
    record OfSelector(Selector selector) implements Scope {}

    /// Every endpoint of one API.
    record OfApi(String api) implements Scope {}

    /// One endpoint.
    record OfEndpoint(EndpointId endpoint) implements Scope {}

    /// The wider first. Equal where neither is narrower.
    Comparator<Scope> WIDEST_FIRST = Comparator.comparingInt(Scope::depth).thenComparing(Scope::compareSelectors);

    private static int compareSelectors(Scope one, Scope other) {
        return one instanceof OfSelector(var a) && other instanceof OfSelector(var b) ? a.compareNarrowness(b) : 0;
    }

    /// How narrow its form is, from 0 for the organisation to 5 for an endpoint.
    default int depth() {
        return switch (this) {
            case Organisation() -> 0;
            case OfTool _ -> 1;
            case OfSelector(var selector) -> selector.withinOneApi() ? 4 : 2;
            case OfApi _ -> 3;
            case OfEndpoint _ -> 5;
        };
    }

    /// `organisation`, `tool:edge-gateway`, `select:tag:payments & method:write`, `api:payments-api`,
    /// `endpoint:payments-api@createTransfer`: the form in files and reports.
    default String text() {
        return switch (this) {
            case Organisation() -> "organisation";
            case OfTool(var tool) -> "tool:" + tool;
            case OfSelector(var selector) -> "select:" + selector.text();
            case OfApi(var api) -> "api:" + api;
            case OfEndpoint(var endpoint) -> "endpoint:" + endpoint;
        };
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws dev.merlon.engine.model.selector.SelectorSyntaxException where a selector is wrong
    /// @throws IllegalArgumentException                                 where the text has none of these forms
    static Scope of(String text) {
        if (text.equals("organisation")) {
            return new Organisation();
        }
        if (text.startsWith("api:") && text.length() > 4) {
            return new OfApi(text.substring(4));
        }
        if (text.startsWith("tool:") && text.length() > 5) {
            return new OfTool(text.substring(5));
        }
        if (text.startsWith("select:")) {
            return new OfSelector(Selector.of(text.substring(7)));
        }
        var at = text.indexOf('@');
        if (text.startsWith("endpoint:") && at > 9 && at < text.length() - 1) {
            return new OfEndpoint(new EndpointId(text.substring(9, at), text.substring(at + 1)));
        }
        throw new IllegalArgumentException("no scope: " + text);
    }
}
