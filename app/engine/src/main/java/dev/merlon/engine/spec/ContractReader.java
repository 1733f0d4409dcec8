package dev.merlon.engine.spec;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.openapi.OpenApiReader;
import dev.merlon.engine.spec.postman.PostmanReader;
import dev.merlon.engine.spec.reading.Contents;
import dev.merlon.engine.spec.reading.Detection;
import dev.merlon.engine.spec.reading.Documents;
import dev.merlon.engine.spec.tree.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Reads contracts: Swagger 2.0, OpenAPI 3.0, 3.1 and 3.2 in JSON or YAML, Postman collections 2.0 and 2.1.
/// Thread-safe.
///
/// References are followed inside the chosen folder only: the folder that was given, the one in which the given file
/// lies, or the zip. Nothing is ever fetched from the network.
public final class ContractReader {

    private final Limits limits;

    public ContractReader() {
        this(Limits.standard());
    }

    public ContractReader(Limits limits) {
        this.limits = limits;
    }

    /// Reads the contract at a path, which is a file, a folder or a zip.
    ///
    /// @throws WorkbenchException with the exact place, where it is no contract that can be read
    public Contract read(Path path, Job job) throws WorkbenchException {
        return read(source(path, job), job);
    }

    /// @throws WorkbenchException with the exact place, where it is no contract that can be read
    public Contract read(ContractSource source, Job job) throws WorkbenchException {
        var hashes = new Hashes();
        var documents = new Documents(
                name -> source.read(name).map(content -> hashes.begin(name, content)), source::place, limits);
        job.progress("reading " + source.root(), -1);
        var document = documents.root(source.root());
        job.checkCancelled();
        var collection = Detection.collection(document);
        var contents = collection.isPresent()
                ? PostmanReader.read(documents, collection.get(), job)
                : OpenApiReader.read(documents, document, job);
        refuseTooMany(contents);
        return contract(contents, documents.bytes(), hashes, source.root());
    }

    private void refuseTooMany(Contents contents) throws WorkbenchException {
        if (contents.operations().size() > limits.operations()) {
            var first = contents.operations().get(limits.operations());
            throw new WorkbenchException(Problem.error(
                    "SPEC-LIMIT",
                    "the contract has more than " + limits.operations()
                            + " operations, this being the first of the rest: split it",
                    first.place()));
        }
    }

    /// What lies at a path, not yet read as a contract.
    ///
    /// @throws WorkbenchException where it is nothing to read, or it cannot be told which file is the contract
    public ContractSource source(Path path, Job job) throws WorkbenchException {
        var label = path.toString().replace('\\', '/');
        try {
            if (Files.isDirectory(path)) {
                return new ContractFolder(path, label, limits).source(job);
            }
            if (!Files.isRegularFile(path)) {
                var text = Files.exists(path) ? "this is neither a file nor a folder" : "there is no such file";
                throw new WorkbenchException("SPEC-MISSING", text, label, null);
            }
            var real = path.toRealPath();
            var bytes = isNamedZip(label) ? FolderSource.bytes(real, label, limits.totalBytes()) : new byte[0];
            return Zip.isZip(bytes) ? zip(bytes, label) : file(path, label);
        } catch (IOException e) {
            throw new WorkbenchException("SPEC-UNREADABLE", "it cannot be read: " + Reasons.of(e), label, e);
        }
    }

    private static boolean isNamedZip(String label) {
        return label.toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
    }

    private ContractSource file(Path path, String label) throws IOException {
        var absolute = path.toAbsolutePath();
        var folder = absolute.getParent();
        var name = absolute.getFileName();
        if (folder == null || name == null) {
            throw new IOException("it has no folder");
        }
        var prefix = label.substring(0, label.lastIndexOf('/') + 1);
        return new FolderSource(folder.toRealPath(), name.toString(), label, prefix, limits.fileBytes());
    }

    private ContractSource zip(byte[] bytes, String label) throws WorkbenchException {
        var files = Zip.unpack(bytes, label, limits);
        var search = new RootSearch(label);
        files.forEach(search::look);
        return new MapSource(files, search.root(), label, label + "!/");
    }

    private static Contract contract(Contents contents, Map<String, byte[]> bytes, Hashes hashes, String root) {
        var title = contents.title().isBlank()
                ? root.substring(root.lastIndexOf('/') + 1)
                : contents.title().strip();
        return new Contract(
                title,
                contents.version(),
                contents.dialect(),
                contents.description(),
                contents.contact(),
                contents.servers(),
                contents.schemes(),
                contents.security(),
                contents.operations(),
                contents.webhooks(),
                contents.schemas(),
                contents.references(),
                contents.credentials(),
                contents.root(),
                files(bytes, hashes),
                bytes,
                contents.problems());
    }

    private static List<ContractFile> files(Map<String, byte[]> bytes, Hashes hashes) {
        return bytes.entrySet().stream()
                .map(e -> new ContractFile(e.getKey(), hashes.of(e.getKey()), e.getValue().length))
                .toList();
    }
}
