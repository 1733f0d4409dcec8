package dev.merlon.engine.spec.reading;

import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Contact;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Reference;
import dev.merlon.engine.spec.view.Schema;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.SecurityScheme;
import dev.merlon.engine.spec.view.Server;
import dev.merlon.engine.spec.view.Webhook;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a contract says, whatever its dialect.
///
/// @param title        may be empty
/// @param dialect      `OpenAPI 3.1.0`, `Swagger 2.0`, `Postman 2.1`
/// @param credentials  values that are kept for use, in clear: those of a collection's variables and authorisations
public record Contents(
        String title,
        String version,
        String dialect,
        String description,
        @Nullable Contact contact,
        List<Server> servers,
        Map<String, SecurityScheme> schemes,
        Security security,
        List<Operation> operations,
        List<Webhook> webhooks,
        Map<String, Schema> schemas,
        List<Reference> references,
        List<Node> credentials,
        Node root,
        List<Problem> problems) {}
