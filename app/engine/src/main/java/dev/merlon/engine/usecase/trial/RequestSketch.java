package dev.merlon.engine.usecase.trial;

import dev.merlon.engine.model.usecase.TestPattern;
import java.util.List;
import java.util.stream.Collectors;

/// Requests as HTTP text, in the form of `.http` files: each begins with `###`, variables stand in `{{ }}`.
/// Meant to be filled in by a person, not to be run as they are.
public final class RequestSketch {

    private final RequestShapes shapes;

    public RequestSketch(RequestShapes shapes) {
        this.shapes = shapes;
    }

    /// All requests of the ideas; ends in a line break.
    public String of(List<TestIdea> ideas) {
        return ideas.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    /// The requests that one test takes.
    public String of(TestIdea idea) {
        var text = new StringBuilder();
        var number = 0;
        for (var request : idea.requests()) {
            number++;
            text.append("### ")
                    .append(RequestShape.line(idea.misuse().name()))
                    .append(", ")
                    .append(number)
                    .append(" of ")
                    .append(idea.requests().size())
                    .append('\n');
            text.append("# ").append(RequestShape.line(request.note())).append('\n');
            text.append(request(request)).append('\n');
        }
        if (number == 0) {
            text.append("### ").append(RequestShape.line(idea.misuse().name())).append("\n# no endpoint to call\n");
        }
        return text.toString();
    }

    private String request(TestIdea.Request request) {
        var known = shapes.shapes().get(request.to());
        var space = request.label().indexOf(' ');
        var shape = known != null
                ? known
                : RequestShape.bare(
                        space < 0 ? "GET" : request.label().substring(0, space),
                        request.label().substring(space + 1));
        var text = new StringBuilder();
        remark(request.twist()).lines().forEach(l -> text.append("# ").append(l).append('\n'));
        text.append(shape.method())
                .append(" {{baseUrl}}")
                .append(target(shape, request.twist()))
                .append('\n');
        text.append("Accept: application/json\n");
        shape.headers().forEach(h -> text.append(h).append('\n'));
        if (!request.by().isEmpty()) {
            shape.credentials()
                    .forEach(c -> text.append(c.formatted(RequestShape.line(request.by())))
                            .append('\n'));
        }
        var body = request.twist() == TestPattern.Twist.EMPTY ? "" : shape.body();
        if (!body.isEmpty()) {
            text.append("Content-Type: ").append(shape.contentType()).append("\n\n");
            text.append(request.twist() == TestPattern.Twist.EXTRA ? extra(body) : body)
                    .append('\n');
        }
        return text.toString();
    }

    private static String target(RequestShape shape, TestPattern.Twist twist) {
        return twist == TestPattern.Twist.OTHER_OBJECT
                ? shape.target().replaceAll("\\{\\{([^{}]*)}}", "{{other $1}}")
                : shape.target();
    }

    private static String extra(String body) {
        return body.startsWith("{\n") ? "{\n  \"notInTheContract\": true,\n" + body.substring(2) : body;
    }

    private static String remark(TestPattern.Twist twist) {
        return switch (twist) {
            case NONE -> "";
            case REPEATED -> "send the request above once more, unchanged";
            case PARALLEL -> "start twenty of these at the same moment";
            case MANY -> "send it a thousand times within a minute";
            case LARGE -> "make lists, texts or files a thousand times larger than usual";
            case EMPTY -> "without a body";
            case EXTRA -> "with a member that the contract does not let callers set";
            case PARTIAL -> "leave out one required member at a time";
            case OTHER_OBJECT -> "with ids of objects that belong to somebody else";
            case OTHER_VALUE -> "with the value that is tried in place of the usual one";
        };
    }
}
