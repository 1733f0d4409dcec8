package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Header;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Response;
import dev.merlon.engine.spec.view.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the documented responses tell.
final class ResponseFacts implements Family {

    private static final Set<String> TELLING = Set.of("404", "409", "410");

    /// Refusals whose status says it all.
    private static final Set<String> BARE = Set.of("401", "403", "404", "405", "406", "410", "415", "429");

    private final Vocabulary vocabulary;

    ResponseFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void write(Subject subject, FactWriter out) {
        var home = subject.responsesNode();
        var responses = subject.operation().responses();
        out.list("endpoint.statuses", responses.stream().map(Response::status).toList(), home);
        documents(subject, out, home);
        answers(subject, out, home);
        headers(subject, out, home);
        var plain =
                subject.failures().stream().filter(ResponseFacts::undescribed).findFirst();
        out.say(
                "endpoint.errorSchema",
                plain.isEmpty(),
                plain.map(Response::node).orElse(home));
        out.found("endpoint.errorLeaks", subject.errors().all(Facet.ERROR_LEAK), home);
        var oracle = subject.flow("login", "reset", "register", "otp", "token")
                ? responses.stream()
                        .filter(response -> TELLING.contains(response.status()))
                        .toList()
                : List.<Response>of();
        out.list(
                "endpoint.accountOracle",
                oracle.stream().map(Response::status).toList(),
                oracle.isEmpty() ? home : oracle.getFirst().node());
    }

    /// A bare refusal such as 401 needs no body; what else answers without a schema may answer anything.
    private static boolean undescribed(Response response) {
        return response.content().isEmpty()
                ? !BARE.contains(response.status())
                : response.content().stream()
                        .noneMatch(media -> media.givenSchema().isPresent());
    }

    private static void documents(Subject subject, FactWriter out, Node home) {
        documents("endpoint.documents401", subject, out, home, "401");
        documents("endpoint.documents403", subject, out, home, "403");
        documents("endpoint.documents404", subject, out, home, "404");
        documents("endpoint.documents429", subject, out, home, "429");
        documents("endpoint.documentsBadInput", subject, out, home, "400", "422", "4XX");
        documents("endpoint.documentsServerError", subject, out, home, "5", "default");
        documents("endpoint.redirects", subject, out, home, "3");
    }

    private static void documents(String fact, Subject subject, FactWriter out, Node home, String... statuses) {
        var found = subject.operation().responses().stream()
                .filter(response -> Stream.of(statuses)
                        .anyMatch(status -> response.status().regionMatches(true, 0, status, 0, status.length())))
                .findFirst();
        out.say(fact, found.isPresent(), found.map(Response::node).orElse(home));
    }

    private static void answers(Subject subject, FactWriter out, Node home) {
        media("endpoint.binaryResponse", subject, out, home, ResponseFacts::file);
        media("endpoint.htmlResponse", subject, out, home, media -> Media.html(media.type()));
        media("endpoint.streaming", subject, out, home, media -> Media.stream(media.type()));
    }

    private static boolean file(MediaType media) {
        return Media.file(media.type())
                || media.givenSchema()
                        .filter(schema -> schema.format().equals("binary"))
                        .isPresent();
    }

    private static void media(String fact, Subject subject, FactWriter out, Node home, Predicate<MediaType> which) {
        var found = subject.successes().stream()
                .flatMap(response -> response.content().stream())
                .filter(which)
                .findFirst();
        out.say(fact, found.isPresent(), found.map(MediaType::node).orElse(home));
    }

    private void headers(Subject subject, FactWriter out, Node home) {
        var all = subject.operation().responses();
        header("endpoint.rateLimitHeaders", all, out, home, header -> {
            var words = String.join(" ", vocabulary.words(header.name()));
            return words.contains("rate limit") || words.contains("ratelimit");
        });
        var tooMany =
                all.stream().filter(response -> response.status().equals("429")).toList();
        header(
                "endpoint.retryAfter",
                tooMany,
                out,
                home,
                header -> header.name().equalsIgnoreCase("Retry-After"));
        header(
                "endpoint.cacheControl",
                subject.successes(),
                out,
                home,
                header -> header.name().equalsIgnoreCase("Cache-Control"));
        header(
                "endpoint.openCors",
                all,
                out,
                home,
                header -> header.name().equalsIgnoreCase("Access-Control-Allow-Origin") && star(header));
    }

    private static void header(
            String fact, List<Response> responses, FactWriter out, Node home, Predicate<Header> which) {
        var found = responses.stream()
                .flatMap(response -> response.headers().stream())
                .filter(which)
                .findFirst();
        out.say(fact, found.isPresent(), found.map(Header::node).orElse(home));
    }

    private static boolean star(Header header) {
        var schema = header.givenSchema();
        var values = Stream.of(
                        header.examples().stream(),
                        schema.stream().flatMap(each -> each.examples().stream()),
                        schema.flatMap(Schema::defaultValue).stream(),
                        schema.flatMap(Schema::constant).stream(),
                        schema.stream().flatMap(each -> each.enumeration().stream()))
                .flatMap(each -> each)
                .map(Node::text)
                .flatMap(Optional::stream);
        return values.anyMatch("*"::equals);
    }
}
