package dev.merlon.engine.growth;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Prints how long contracts of growing size take to be assessed and to be imported into a new workspace, each in a
/// process of its own with the options of the packaged image, and the most memory that the process held. Without
/// arguments it measures 460 to 22,000 endpoints in JSON and YAML.
///
/// `write ENDPOINTS FILE` writes one contract, to be measured by other means.
public final class GrowthBenchmark {

    private static final List<Integer> ENDPOINTS = List.of(460, 2_300, 6_000, 11_600, 22_000);
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx1200m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private GrowthBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, WorkbenchException {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "write" -> LargeContract.write(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
            case "assess" -> assess(Path.of(arguments[1]));
            case "import" -> importInto(Path.of(arguments[2]), Path.of(arguments[1]));
            default -> measureAll();
        }
    }

    private static void measureAll() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("merlon-growth");
        for (var ending : List.of(".json", ".yaml")) {
            for (var endpoints : ENDPOINTS) {
                var file = folder.resolve(endpoints + ending);
                LargeContract.write(endpoints, file);
                System.out.printf("%6d endpoints %5.1f MB %s%n", endpoints, Files.size(file) / 1e6, ending);
                measure("assess", file, folder);
                measure("import", file, folder);
            }
        }
    }

    private static void measure(String what, Path file, Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), GrowthBenchmark.class.getName(), what));
        command.add(file.toString());
        command.add(folder.resolve(file.getFileName() + ".merlon").toString());
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        System.out.printf("       %s %5.1f s, %s%n", what, (System.nanoTime() - begin) / 1e9, said);
    }

    private static void assess(Path file) throws WorkbenchException, IOException {
        try (var workspace = Workbench.standard().inMemory("growth")) {
            take(workspace, file);
        }
    }

    private static void importInto(Path folder, Path file) throws WorkbenchException, IOException {
        try (var workspace = Workbench.standard().create(folder, "growth")) {
            take(workspace, file);
        }
    }

    private static void take(Workspace workspace, Path file) throws WorkbenchException, IOException {
        var begin = System.nanoTime();
        var plan = workspace.planImport(List.of(file), Job.unwatched());
        var read = System.nanoTime();
        var snapshot = workspace.take(plan, ApiProfile.of(ApiClass.PUBLIC), Job.unwatched());
        System.out.printf(
                "reading and facts %.1f s, taking and judging %.1f s, %d outcomes, most memory %s%n",
                (read - begin) / 1e9,
                (System.nanoTime() - read) / 1e9,
                snapshot.judgement().outcomes().count(),
                memory());
    }

    /// The most memory that this process ever held, where the system tells.
    private static String memory() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }
}
