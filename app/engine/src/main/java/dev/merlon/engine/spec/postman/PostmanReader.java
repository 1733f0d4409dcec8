package dev.merlon.engine.spec.postman;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.spec.reading.Contents;
import dev.merlon.engine.spec.reading.Documents;
import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.reading.TextCheck;
import dev.merlon.engine.spec.tree.Document;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.tree.ScalarNode;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/// Reads Postman collections 2.0 and 2.1 (Collection Format, schema.getpostman.com) into the view that has no dialect
/// any more. A collection shows requests that were made: what it leaves out is not known to be absent, and whoever
/// derives facts has to ask [dev.merlon.engine.spec.Contract#byExample].
///
/// Nothing in a collection is run or sent. Scripts are not looked into.
public final class PostmanReader {

    private PostmanReader() {}

    /// @param collection  what holds `info` and `item`
    public static Contents read(Documents documents, ObjectNode collection, Job job) {
        var remarks = new Remarks();
        sweep(collection, remarks);
        job.checkCancelled();
        var variables = Variables.of(collection);
        var schemes = new Schemes(variables, remarks);
        var demands = new Demands(collection, schemes);
        var security = demands.ofCollection();
        var calls = Calls.of(collection, remarks);
        var bodies = new Bodies(new ShapeReader(variables), variables, remarks);
        var endpoints =
                new Endpoints(variables, demands, schemes.byName(), bodies, new Answers(bodies, variables, remarks));
        var operations = endpoints.of(calls);
        job.checkCancelled();
        if (operations.isEmpty()) {
            remarks.warn(
                    "SPEC-NO-ENDPOINT",
                    "the collection holds no request, so it describes no endpoint",
                    collection.get("item").orElse(collection).valuePlace());
        }
        documents.remarks().forEach(remarks::add);
        var info = collection.get("info").filter(ObjectNode.class::isInstance).orElse(collection);
        return new Contents(
                remarks.text(info, "name"),
                version(info),
                dialect(info),
                Texts.of(info, "description"),
                null,
                endpoints.servers(),
                schemes.byName(),
                security,
                operations,
                List.of(),
                Map.of(),
                List.of(),
                Credentials.in(collection),
                collection.document().root(),
                remarks.all(documents.all().stream().map(Document::label).toList()));
    }

    private static String dialect(Node info) {
        boolean older = info.text("schema").filter(s -> s.contains("/v2.0")).isPresent();
        return older ? "Postman 2.0" : "Postman 2.1";
    }

    /// A text, or an object with the parts of one.
    private static String version(Node info) {
        return info.get("version")
                .flatMap(v -> v.text()
                        .or(() -> v.text("major")
                                .map(major -> major + "." + v.text("minor").orElse("0") + "."
                                        + v.text("patch").orElse("0"))))
                .orElse("");
    }

    private static void sweep(ObjectNode collection, Remarks remarks) {
        var texts = new TextCheck(remarks);
        var open = new ArrayDeque<Node>();
        open.push(collection);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (node instanceof ScalarNode scalar) {
                texts.look(scalar);
            }
            node.items().forEach(open::push);
            node.members().forEach(m -> {
                texts.lookAtName(m.name(), m.value());
                open.push(m.value());
            });
        }
    }
}
