package dev.merlon.engine.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lets the fuzzer loose on one target after the other, each in a process of its own.
///
/// Arguments: minutes for each target, then the targets' words; all where none is named. What it learns is kept in
/// `target/fuzz`, so that the next run begins there. Ends with 1 where a fault was found; its input is then
/// `target/fuzz/<target>/crash-…`, and belongs into the target's folder as `found-…`.
final class LongRun {

    private static final Path WORK = Path.of("target/fuzz");

    private LongRun() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var minutes = Integer.parseInt(arguments[0]);
        var named = Stream.of(arguments).skip(1).filter(a -> !a.isBlank()).toList();
        var failed = new ArrayList<String>();
        for (var target : Target.values()) {
            if ((named.isEmpty() || named.contains(target.word())) && run(target, minutes) != 0) {
                failed.add(target.word());
            }
        }
        System.out.println(failed.isEmpty() ? "no finding" : "findings: " + String.join(", ", failed));
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static int run(Target target, int minutes) throws IOException, InterruptedException {
        var folder = Files.createDirectories(WORK.resolve(target.word()));
        var learnt = Files.createDirectories(folder.resolve("learnt"));
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=dev.merlon.**:com.fasterxml.jackson.core.**:org.snakeyaml.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + minutes * 60,
                "-max_len=8192",
                "-timeout=60",
                "-rss_limit_mb=3000",
                "-use_value_profile=1",
                "-print_final_stats=1"));
        if (Files.exists(target.words())) {
            command.add("-dict=" + target.words());
        }
        command.add(learnt.toString());
        target.seeds().forEach(s -> command.add(s.toString()));
        System.out.println(target.word() + ": " + minutes + " minutes");
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
