package dev.merlon.engine.spec;

import dev.merlon.engine.model.ContractFile;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A contract that was read: what it says, whatever its dialect. Immutable; safe to read on any thread.
///
/// @param title        the contract's title; never empty, the file's name where it has none
/// @param version      the contract's own version, may be empty
/// @param dialect      `OpenAPI 3.1.0`, `Swagger 2.0`, `Postman 2.1`
/// @param description  may be empty
/// @param contact      null where it names none
/// @param servers      the contract's own; empty where it names none
/// @param schemes      security schemes by name
/// @param security what applies where an operation says nothing; its origin is `UNSAID` where the contract says
///                     nothing either, and `CONTRACT` without alternatives where it says `security: []`
/// @param operations   in the contract's order
/// @param schemas      the components by name
/// @param references   references that were not followed
/// @param credentials  values that are kept for use, in clear: those of a collection's variables and authorisations
/// @param root         the root of the first file's tree, for what the view does not name
/// @param files        every file that was read, the root first
/// @param bytes        the bytes of these files by their path, so that a workspace can keep them
/// @param problems     remarks that did not stop the reading
public record Contract(
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
        List<ContractFile> files,
        Map<String, byte[]> bytes,
        List<Problem> problems) {

    public Contract {
        servers = List.copyOf(servers);
        schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
        operations = List.copyOf(operations);
        webhooks = List.copyOf(webhooks);
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
        references = List.copyOf(references);
        credentials = List.copyOf(credentials);
        files = List.copyOf(files);
        bytes = Map.copyOf(bytes);
        problems = List.copyOf(problems);
    }

    /// Whether it shows requests that were made rather than what may be requested: what such a contract leaves out
    /// is not known to be absent.
    public boolean byExample() {
        return dialect.startsWith("Postman ");
    }

    public Optional<Contact> givenContact() {
        return Optional.ofNullable(contact);
    }

    /// An extension at the contract's root or in its `info`.
    public Optional<Node> extension(String name) {
        return root.get(name).or(() -> root.get("info").flatMap(i -> i.get(name)));
    }
}
