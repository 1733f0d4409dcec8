package dev.merlon.engine.diff;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.spec.view.Header;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Response;
import dev.merlon.engine.spec.view.Sunset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Compares what an endpoint says about its end and about how often it may be called.
final class LifecycleComparison {

    private static final String TOO_MANY = "429";

    private record LimitHeader(Header header, Response response) {}

    void compare(Operation before, Operation after, Consumer<Draft> out) {
        sunset(before, after, out);
        tooMany(before, after, out);
        headers(before, after, out);
    }

    private static void sunset(Operation before, Operation after, Consumer<Draft> out) {
        boolean was = endless(before);
        boolean is = endless(after);
        if (was != is) {
            out.accept(new Draft(
                    DifferenceKind.NO_SUNSET,
                    is ? Drift.WEAKER : Drift.STRONGER,
                    DifferenceKind.NO_SUNSET.severity(),
                    "deprecated",
                    life(before),
                    life(after),
                    deprecatedAt(before),
                    deprecatedAt(after)));
        }
    }

    private static boolean endless(Operation operation) {
        return operation.deprecated() && Sunset.of(operation).isEmpty();
    }

    private static String life(Operation operation) {
        if (!operation.deprecated()) {
            return "not deprecated";
        }
        return Sunset.of(operation).map(s -> "deprecated until " + s.day()).orElse("deprecated without an end date");
    }

    private static Location deprecatedAt(Operation operation) {
        return operation.node().get("deprecated").orElse(operation.node()).place();
    }

    private static void tooMany(Operation before, Operation after, Consumer<Draft> out) {
        var was = response(before, TOO_MANY);
        var is = response(after, TOO_MANY);
        if (was.isPresent() != is.isPresent()) {
            out.accept(limit(
                    "status 429",
                    is.isPresent(),
                    was.map(Response::place).orElseGet(() -> responses(before)),
                    is.map(Response::place).orElseGet(() -> responses(after))));
        }
    }

    private static void headers(Operation before, Operation after, Consumer<Draft> out) {
        var was = header(before);
        var is = header(after);
        if (was.isPresent() != is.isPresent()) {
            out.accept(limit(
                    "rate-limit headers",
                    is.isPresent(),
                    headersAt(was.orElse(null), before, is.orElse(null)),
                    headersAt(is.orElse(null), after, was.orElse(null))));
        }
    }

    private static Draft limit(String subject, boolean now, Location before, Location after) {
        return new Draft(
                DifferenceKind.RATE_LIMIT,
                now ? Drift.STRONGER : Drift.WEAKER,
                DifferenceKind.RATE_LIMIT.severity(),
                subject,
                now ? "not documented" : "documented",
                now ? "documented" : "not documented",
                before,
                after);
    }

    /// The header; of the side that lacks it, the response that has it on the other side.
    private static Location headersAt(@Nullable LimitHeader own, Operation operation, @Nullable LimitHeader other) {
        if (own != null) {
            return own.header().place();
        }
        return Optional.ofNullable(other)
                .flatMap(h -> response(operation, h.response().status()))
                .map(Response::place)
                .orElseGet(() -> responses(operation));
    }

    private static Optional<LimitHeader> header(Operation operation) {
        return operation.responses().stream()
                .flatMap(r -> r.headers().stream().map(h -> new LimitHeader(h, r)))
                .filter(h -> limits(h.header().name()))
                .findFirst();
    }

    private static boolean limits(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").contains("ratelimit");
    }

    private static Optional<Response> response(Operation operation, String status) {
        return operation.responses().stream()
                .filter(r -> r.status().equals(status))
                .findFirst();
    }

    private static Location responses(Operation operation) {
        return operation.node().get("responses").orElse(operation.node()).place();
    }
}
