package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.reading.Contents;
import dev.merlon.engine.spec.reading.Detection;
import dev.merlon.engine.spec.reading.Dialect;
import dev.merlon.engine.spec.reading.Documents;
import dev.merlon.engine.spec.reading.PathChecks;
import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.Document;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Contact;
import dev.merlon.engine.spec.view.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 into the view that has no dialect any more.
public final class OpenApiReader {

    private OpenApiReader() {}

    /// @param document  the file to begin with
    /// @throws WorkbenchException where it is no contract that can be read
    public static Contents read(Documents documents, Document document, Job job) throws WorkbenchException {
        var remarks = new Remarks();
        var dialect = Detection.dialect(document, remarks);
        var root = document.root();
        var links = new Links(documents, dialect, remarks);
        new Sweep(dialect, links, remarks).over(documents);
        job.checkCancelled();
        var security = new SecurityParts(dialect, root, links, remarks);
        var servers = new Servers(dialect, root, remarks);
        var operations = new Operations(dialect, root, links, security, servers, remarks);
        var all = operations.all();
        job.checkCancelled();
        new PathChecks(remarks).look(all);
        var info = remarks.object(root, "info").map(Node.class::cast);
        var webhooks = operations.webhooks();
        var schemas = schemas(dialect, root, links, remarks);
        documents.remarks().forEach(remarks::add);
        return new Contents(
                info.map(i -> remarks.text(i, "title")).orElse(""),
                info.map(i -> remarks.text(i, "version")).orElse(""),
                named(dialect, root),
                info.map(i -> remarks.text(i, "description")).orElse(""),
                info.flatMap(i -> contact(i, remarks)).orElse(null),
                servers.ofContract(),
                security.schemes(),
                security.ofContract(),
                all,
                webhooks,
                schemas,
                links.refused(),
                List.of(),
                root,
                remarks.all(documents.all().stream().map(Document::label).toList()));
    }

    private static String named(Dialect dialect, Node root) {
        return dialect.isSwagger()
                ? "Swagger " + root.text("swagger").orElse("2.0")
                : "OpenAPI " + root.text("openapi").orElse("");
    }

    private static Optional<Contact> contact(Node info, Remarks remarks) {
        return remarks.object(info, "contact")
                .filter(c -> c.size() > 0)
                .map(c -> new Contact(remarks.text(c, "name"), remarks.text(c, "email"), remarks.text(c, "url"), c));
    }

    private static Map<String, Schema> schemas(Dialect dialect, Node root, Links links, Remarks remarks) {
        var holder = dialect.isSwagger()
                ? remarks.object(root, "definitions")
                : remarks.object(root, "components").flatMap(c -> remarks.object(c, "schemas"));
        var out = new LinkedHashMap<String, Schema>();
        holder.ifPresent(named -> named.members()
                .forEach(m -> Schema.of(m.value(), links).ifPresentOrElse(s -> out.put(m.name(), s), () -> {
                    if (links.reference(m.value()).isEmpty() && !m.name().startsWith("x-")) {
                        remarks.wrong(m.value(), "schema " + m.name(), "an object");
                    }
                })));
        return out;
    }
}
