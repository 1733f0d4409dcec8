package dev.merlon.engine.spec.reading;

import dev.merlon.engine.spec.view.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Remarks on operations that cannot be told apart or whose path does not fit its parameters. Each look is
/// linear in the number of operations.
public final class PathChecks {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]*)}");

    private final Remarks remarks;
    private final Map<String, Operation> byId = new HashMap<>();
    private final Map<String, Operation> byIdIgnoringCase = new HashMap<>();
    private final Map<String, Operation> byShape = new HashMap<>();
    private final Set<String> seenPaths = new HashSet<>();

    public PathChecks(Remarks remarks) {
        this.remarks = remarks;
    }

    public void look(List<Operation> operations) {
        for (var operation : operations) {
            operation.givenOperationId().ifPresent(id -> lookAtId(operation, id));
            if (seenPaths.add(operation.path())) {
                lookAtPath(operation);
            }
            lookAtParameters(operation);
        }
    }

    private void lookAtId(Operation operation, String id) {
        var first = byId.putIfAbsent(id, operation);
        if (first != null) {
            remarks.warn(
                    "SPEC-DUPLICATE-OPERATION-ID",
                    "operationId " + id + " is also that of " + named(first),
                    operation.place());
            return;
        }
        var similar = byIdIgnoringCase.putIfAbsent(id.toLowerCase(java.util.Locale.ROOT), operation);
        if (similar != null) {
            remarks.warn(
                    "SPEC-SIMILAR-OPERATION-ID",
                    "operationId " + id + " differs only in case from that of " + named(similar),
                    operation.place());
        }
        if (id.chars().anyMatch(c -> c > 0x7E)) {
            remarks.warn(
                    "SPEC-ODD-OPERATION-ID",
                    "operationId " + id + " has characters beyond ASCII, which may look like others",
                    operation.place());
        }
    }

    private void lookAtPath(Operation operation) {
        var path = operation.path();
        var shape = VARIABLE.matcher(path).replaceAll("{}");
        var trimmed = shape.length() > 1 && shape.endsWith("/") ? shape.substring(0, shape.length() - 1) : shape;
        var other = byShape.putIfAbsent(trimmed, operation);
        if (other != null) {
            remarks.warn(
                    "SPEC-AMBIGUOUS-PATH",
                    "path " + path + " matches the same requests as " + other.path() + " in line "
                            + other.pathNode().place().line(),
                    operation.pathNode().place());
        }
        if (!path.startsWith("/")) {
            remarks.warn(
                    "SPEC-ODD-PATH",
                    "path " + path + " does not begin with a slash",
                    operation.pathNode().place());
        } else if (path.length() > 1 && path.endsWith("/")) {
            remarks.warn(
                    "SPEC-ODD-PATH",
                    "path " + path + " ends with a slash",
                    operation.pathNode().place());
        }
        if (path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            remarks.warn(
                    "SPEC-ODD-PATH",
                    "path " + path + " has a query or a fragment, which is not part of a path",
                    operation.pathNode().place());
        }
    }

    private void lookAtParameters(Operation operation) {
        var matcher = VARIABLE.matcher(operation.path());
        while (matcher.find()) {
            var name = matcher.group(1);
            boolean declared = operation.parameters().stream()
                    .anyMatch(p -> p.in().equals("path") && p.name().equals(name));
            if (!declared) {
                remarks.warn(
                        "SPEC-PATH-PARAMETER",
                        "{" + name + "} of " + operation.label() + " is not declared as a" + " path parameter",
                        operation.place());
            }
        }
    }

    private static String named(Operation operation) {
        var place = operation.place();
        return operation.label() + " in line " + place.line() + ", column " + place.column();
    }
}
