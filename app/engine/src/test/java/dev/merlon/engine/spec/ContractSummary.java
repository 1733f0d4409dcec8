package dev.merlon.engine.spec;

import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Parameter;
import dev.merlon.engine.spec.view.Schema;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.Server;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what a contract says as lines that a person can check against the contract.
final class ContractSummary {

    private final List<String> lines = new ArrayList<>();

    static List<String> of(Contract contract) {
        var summary = new ContractSummary();
        summary.write(contract);
        return summary.lines;
    }

    private void write(Contract contract) {
        lines.add(contract.dialect() + ": " + contract.title() + " " + contract.version());
        contract.files().forEach(f -> lines.add("file " + f.path() + " " + f.bytes()));
        lines.add("servers " + urls(contract.servers()));
        contract.schemes()
                .values()
                .forEach(s -> lines.add("scheme "
                        + Stream.of(
                                        s.name(),
                                        s.type(),
                                        s.httpScheme(),
                                        s.bearerFormat(),
                                        s.in(),
                                        s.parameterName(),
                                        s.openIdConnectUrl())
                                .filter(w -> !w.isEmpty())
                                .collect(Collectors.joining(" "))
                        + s.flows().stream()
                                .map(f -> " " + f.kind() + " " + f.authorizationUrl() + f.deviceAuthorizationUrl() + " "
                                        + f.tokenUrl() + " " + f.scopes().keySet())
                                .collect(Collectors.joining())));
        lines.add("security " + security(contract.security()));
        contract.operations().forEach(o -> write("", o));
        contract.webhooks().forEach(w -> w.operations().forEach(o -> write("webhook ", o)));
        contract.schemas().forEach((name, schema) -> lines.add("schema " + name + ": " + shape(schema)));
        contract.references().forEach(r -> lines.add("not followed " + r.why() + " " + r.target()));
    }

    private void write(String prefix, Operation o) {
        lines.add(
                prefix + o.label() + " at " + o.place().line() + ":" + o.place().column() + " "
                        + o.givenOperationId().orElse("-") + " " + o.tags() + (o.deprecated() ? " deprecated" : ""));
        lines.add("  security " + security(o.security()) + ", servers " + urls(o.servers()));
        o.parameters().forEach(p -> lines.add("  " + parameter(p)));
        o.givenBody()
                .ifPresent(b -> b.content()
                        .forEach(c -> lines.add("  body" + (b.required() ? " required " : " ") + content(c))));
        o.responses().forEach(r -> {
            lines.add("  " + r.status() + " "
                    + r.headers().stream().map(h -> h.name()).toList() + " " + r.links());
            r.content().forEach(c -> lines.add("    " + content(c)));
        });
        o.callbacks().forEach(c -> c.operations().forEach(x -> write("  callback " + c.name() + " ", x)));
    }

    private static String parameter(Parameter p) {
        return p.in() + " " + p.name() + (p.required() ? " required " : " ")
                + p.givenSchema().map(ContractSummary::shape).orElse("-");
    }

    private static String content(MediaType c) {
        return c.type() + " " + c.givenSchema().map(ContractSummary::shape).orElse("-")
                + (c.examples().isEmpty() ? "" : " e.g. " + c.examples());
    }

    private static List<String> urls(List<Server> servers) {
        return servers.stream()
                .map(s -> s.url()
                        + s.variables().stream()
                                .map(v -> " " + v.name() + "=" + v.values())
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String security(Security security) {
        return security.origin() + " "
                + security.alternatives().stream()
                        .map(a -> a.schemes().toString())
                        .toList()
                + (security.anonymous() ? " anonymous" : security.optional() ? " optional" : "");
    }

    private static String shape(Schema schema) {
        return shape(schema, new HashSet<>());
    }

    /// Each schema once: what was seen is named only.
    private static String shape(Schema schema, Set<Schema> seen) {
        var name = schema.component().orElse("");
        if (!seen.add(schema)) {
            return "^" + name;
        }
        var out = new StringBuilder(name).append(schema.types());
        schema.always().ifPresent(out::append);
        append(out, "?", schema.nullable());
        append(out, " ro", schema.readOnly());
        append(out, " wo", schema.writeOnly());
        append(out, " format=", schema.format());
        append(out, " pattern=", schema.pattern());
        schema.minLength().ifPresent(n -> out.append(" minLength=").append(n));
        schema.maxLength().ifPresent(n -> out.append(" maxLength=").append(n));
        schema.maxItems().ifPresent(n -> out.append(" maxItems=").append(n));
        schema.minimum()
                .ifPresent(n ->
                        out.append(schema.exclusiveMinimum() ? " >" : " >=").append(n));
        schema.maximum()
                .ifPresent(n ->
                        out.append(schema.exclusiveMaximum() ? " <" : " <=").append(n));
        append(
                out,
                " enum=",
                schema.enumeration().isEmpty() ? "" : schema.enumeration().toString());
        schema.constant().ifPresent(c -> out.append(" const=").append(c));
        append(
                out,
                " extras=",
                schema.extras() == Schema.Extras.UNSAID ? "" : schema.extras().name());
        append(
                out,
                " required=",
                schema.required().isEmpty() ? "" : schema.required().toString());
        schema.discriminator().ifPresent(d -> out.append(" by ").append(d));
        schema.properties()
                .forEach((k, v) -> out.append(" {")
                        .append(k)
                        .append(": ")
                        .append(shape(v, seen))
                        .append('}'));
        schema.items().ifPresent(i -> out.append(" [").append(shape(i, seen)).append(']'));
        for (var part : List.of(schema.prefixItems(), schema.allOf(), schema.oneOf(), schema.anyOf())) {
            append(
                    out,
                    " (",
                    part.isEmpty()
                            ? ""
                            : part.stream().map(p -> shape(p, seen)).collect(Collectors.joining(" | ")) + ")");
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String label, String value) {
        if (!value.isEmpty()) {
            out.append(label).append(value);
        }
    }

    private static void append(StringBuilder out, String label, boolean said) {
        if (said) {
            out.append(label);
        }
    }
}
