package dev.merlon.engine;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The sample that Merlon brings along: three APIs of a made-up retail bank with deliberate weaknesses, controls with
/// evidence, answers and decisions. It is built through the same door as any other workspace.
public final class Sample {

    private static final String FOLDER = "/dev/merlon/threat-models/samples/retail-bank/";
    private static final String SCRIPT = "sample.yaml";

    private Sample() {}

    /// Makes a new workspace that holds the sample and leaves it open.
    ///
    /// @param folder  must not exist yet; its name ends in `.merlon`
    /// @throws WorkbenchException where the workspace cannot be made; then nothing is left open
    public static Workspace build(Workbench workbench, Path folder, Job job) throws WorkbenchException {
        var script = SampleScript.read(text());
        var workspace = workbench.create(folder, script.name());
        try {
            fill(workspace, script, job);
            return workspace;
        } catch (WorkbenchException | RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    private static void fill(Workspace workspace, SampleScript script, Job job) throws WorkbenchException {
        var unpacked = unpack(script);
        try {
            new SampleBuilder(workspace, script, unpacked).build(job);
        } finally {
            remove(unpacked);
        }
    }

    private static String text() {
        try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream(FOLDER + SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Contracts and evidence are read from files, as a user's are.
    private static Path unpack(SampleScript script) throws WorkbenchException {
        try {
            var target = Files.createTempDirectory("merlon-sample");
            for (var name : names(script)) {
                var file = target.resolve(name);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream(FOLDER + name), name)) {
                    Files.copy(in, file);
                }
            }
            return target;
        } catch (IOException e) {
            throw new WorkbenchException(
                    "SAMPLE-UNPACK", "the sample cannot be unpacked: " + e, System.getProperty("java.io.tmpdir"), e);
        }
    }

    private static List<String> names(SampleScript script) {
        return Stream.concat(
                        script.apis().stream().map(SampleScript.Contract::contract),
                        script.evidence().values().stream()
                                .flatMap(p -> Stream.ofNullable(p.file()))
                                .map(SampleBuilder::evidenceFile))
                .toList();
    }

    private static void remove(Path folder) throws WorkbenchException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new WorkbenchException(
                    "SAMPLE-UNPACK", "what was unpacked cannot be removed: " + e, folder.toString(), e);
        }
    }
}
