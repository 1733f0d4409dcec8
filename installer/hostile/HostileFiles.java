import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Gives every hostile or odd file to the packaged image, a process each, and holds what comes out against the file's row
/// in the manifest: exit code, place, time, memory; nothing half done, no packet, no file from elsewhere.
///
///     java HostileFiles.java IMAGE FOLDER      FOLDER holds MANIFEST.csv and the files
///
/// Runs in a network namespace of its own where the machine lets it make one: there every attempt to send is counted by
/// the kernel. Elsewhere a listener counts who calls. Linux only. Prints a line for each failure and closes with
/// 'N passed, M failed'.
final class HostileFiles {

    private static final String NAMESPACE = "MERLON_HOSTILE_NAMESPACE";
    private static final String SECRET = "canary-7c41e9";
    private static final int CANARY_PORT = 18_999;
    private static final long MOST_CPU_MILLIS = 5_000;
    private static final long MOST_KIB = 512 << 10;
    private static final long LONGEST_SECONDS = 120;
    private static final Pattern REFUSAL = Pattern.compile("(?<file>.+):\\d+:\\d+: error [A-Z0-9.-]+ .+");
    private static final Pattern REMARK = Pattern.compile(".+:[1-9]\\d*:[1-9]\\d*: (warning|note) [A-Z0-9.-]+ .+");
    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [a-z]|[a-z]Exception\\b|[a-z]Error\\b");

    /// What a contract's words ask for is a matter of rules, so the outcomes say it and no remark.
    private static final Set<String> FOUND_BY_RULES = Set.of(
            "sem-secrets-in-spec.yaml",
            "sem-security-empty-override.yaml",
            "inject-formula.yaml",
            "inject-formula-paths.json",
            "inject-html-markdown.yaml",
            "inject-sql.yaml",
            "inject-filename.yaml",
            "inject-prompt.yaml",
            "java-log4shell.yaml",
            "yaml-1.1-booleans.yaml");

    private final Path merlon;
    private final Path folder;
    private final Path work;
    private final List<String> failures = new ArrayList<>();
    private final AtomicInteger passed = new AtomicInteger();
    private final Map<String, Run> runs = new LinkedHashMap<>();

    private HostileFiles(Path image, Path folder, Path work) {
        this.merlon = image.resolve("bin/merlon").toAbsolutePath();
        this.folder = folder;
        this.work = work;
    }

    private record Row(String file, String expected) {}

    /// @param cpuMillis  user and system time of the process
    /// @param peakKiB    the most memory that it had at once
    private record Run(int exit, String out, String err, long cpuMillis, long peakKiB) {}

    public static void main(String[] arguments) throws Exception {
        var image = Path.of(arguments[0]);
        var folder = Path.of(arguments[1]).normalize();
        if (!Files.exists(folder.resolve("MANIFEST.csv"))) {
            System.out.println("skipped: " + folder + " is missing");
            return;
        }
        if (System.getenv(NAMESPACE) == null && new ProcessBuilder("sh", "-c", "unshare -rn true 2>&-").start().waitFor() == 0) {
            System.exit(again(image, folder));
        }
        var work = Files.createTempDirectory("merlon-hostile");
        try {
            System.exit(new HostileFiles(image, folder, work).all());
        } finally {
            delete(work);
        }
    }

    /// The same in a namespace without any network.
    private static int again(Path image, Path folder) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var source = System.getProperty("jdk.launcher.sourcefile");
        var self = new ProcessBuilder("unshare", "-rn", java, source, image.toString(), folder.toString());
        self.environment().put(NAMESPACE, "own");
        return self.inheritIO().start().waitFor();
    }

    private int all() throws Exception {
        var network = Network.watched();
        var rows = rows();
        var pool = Executors.newFixedThreadPool(Math.min(2, Runtime.getRuntime().availableProcessors()));
        try {
            var tasks = rows.stream()
                    .<Callable<Void>>map(row -> () -> {
                        judge(row);
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(tasks)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            pool.shutdown();
        }
        links();
        pipes();
        check("the network", network.attempts() == 0, network.attempts() + " attempts to reach it");
        network.attempt();
        check("the network", network.attempts() > 0, "its watch sees nothing");
        summary();
        failures.forEach(f -> System.out.println("FAILED: " + f));
        System.out.printf("%d passed, %d failed%n", passed.get(), failures.size());
        return failures.isEmpty() ? 0 : 1;
    }

    private List<Row> rows() throws IOException {
        try (var lines = Files.lines(folder.resolve("MANIFEST.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", 4))
                    .filter(cells -> !cells[0].startsWith("traffic-") && !cells[2].equals("part"))
                    .map(cells -> new Row(cells[0], cells[2]))
                    .toList();
        }
    }

    private void judge(Row row) throws IOException, InterruptedException {
        var own = Files.createDirectories(work.resolve(row.file().replace('/', '-') + "-run"));
        var file = folder.resolve(row.file()).toString();
        boolean rejected = row.expected().equals("reject");
        var run = rejected
                ? run(own, "import", file, "--workspace", "w.merlon")
                : run(own, "assess", file, "--report", "report.json");
        bounds(row.file(), run);
        quiet(row.file(), run, own);
        switch (row.expected()) {
            case "reject" -> refused(row.file(), file, run, own);
            case "bounded" -> {
                if (run.exit() == 3) {
                    refused(row.file(), file, run, own);
                } else {
                    accepted(row.file(), run, own);
                }
            }
            case "accept" -> accepted(row.file(), run, own);
            case "accept+finding" -> {
                accepted(row.file(), run, own);
                boolean remarked = run.err().lines().anyMatch(line -> REMARK.matcher(line).matches());
                boolean fires = Files.exists(own.resolve("report.json"))
                        && Files.readString(own.resolve("report.json")).contains("\"fires\"");
                check(row.file(), FOUND_BY_RULES.contains(row.file()) ? fires : remarked, "says nothing: " + run.err());
            }
            default -> check(row.file(), false, "the manifest says " + row.expected());
        }
        delete(own);
    }

    private void accepted(String name, Run run, Path own) {
        check(name, run.exit() == 0, "ends with " + run.exit() + ": " + run.err());
        check(name, Files.exists(own.resolve("report.json")), "leaves no report");
    }

    private void refused(String name, String file, Run run, Path own) throws IOException {
        check(name, run.exit() == 3, "ends with " + run.exit() + ": " + run.err());
        var lines = run.err().lines().toList();
        var first = REFUSAL.matcher(lines.isEmpty() ? "" : lines.get(0));
        check(name, first.matches() && first.group("file").startsWith(file), "names no place: " + run.err());
        check(name, lines.size() == 1, "says it in " + lines.size() + " lines: " + run.err());
        try (var left = Files.list(own)) {
            var names = left.map(p -> p.getFileName().toString()).filter(n -> !n.equals("home")).toList();
            check(name, names.isEmpty(), "leaves behind " + names);
        }
    }

    private void bounds(String name, Run run) {
        check(name, run.cpuMillis() <= MOST_CPU_MILLIS, "takes " + run.cpuMillis() + " ms");
        check(name, run.peakKiB() <= MOST_KIB, "takes " + (run.peakKiB() >> 10) + " MiB");
    }

    /// No stack trace, no log, nothing from a file that was not to be opened.
    private void quiet(String name, Run run, Path own) throws IOException {
        check(name, !STACK_TRACE.matcher(run.out() + run.err()).find(), "shows a stack trace: " + run.err());
        var text = run.out() + run.err();
        try (var files = Files.walk(own)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                check(name, !file.endsWith("merlon.log"), "needs a log");
                text += Files.readString(file, StandardCharsets.ISO_8859_1);
            }
        }
        check(name, !text.contains(SECRET) && !text.contains(elsewhere()), "shows what another file holds");
    }

    /// What the references to a file of the system would bring in.
    private static String elsewhere() throws IOException {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.findFirst().filter(l -> l.length() > 8).orElse(SECRET);
        }
    }

    /// A link that leads out of the folder is not followed.
    private void links() throws IOException, InterruptedException {
        var chosen = Files.createDirectories(work.resolve("links/chosen"));
        var secret = Files.writeString(work.resolve("links/secret.yaml"), "type: string\ndescription: " + SECRET + "\n");
        Files.copy(folder.resolve("ref-symlink/root.yaml"), chosen.resolve("root.yaml"));
        Files.createSymbolicLink(chosen.resolve("inside.yaml"), secret);
        var own = Files.createDirectories(work.resolve("links/run"));
        for (var given : List.of(chosen.resolve("root.yaml"), chosen)) {
            var run = run(own, "assess", given.toString(), "--report", "report.json");
            accepted("a link out of the folder", run, own);
            quiet("a link out of the folder", run, own);
            check("a link out of the folder", run.err().contains("SPEC-REF-"), "is not remarked on: " + run.err());
        }
    }

    /// Pipes stand for what must not be opened: whoever opens one for reading lets its watch go on.
    private void pipes() throws IOException, InterruptedException {
        var chosen = Files.createDirectories(work.resolve("pipes/chosen"));
        var watches = new ArrayList<Thread>();
        for (var pipe : List.of(work.resolve("pipes/outside.yaml"), chosen.resolve("inside.yaml"), chosen.resolve("p.json"))) {
            watches.add(watch(pipe));
        }
        var text = new StringBuilder("openapi: 3.1.0\ninfo: {title: Canary, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n");
        var references = List.of(
                "../outside.yaml", "%2e%2e/outside.yaml", "a/../../outside.yaml", "inside.yaml", "./p.json#/a",
                work.resolve("pipes/outside.yaml").toString(), work.resolve("pipes/outside.yaml").toUri().toString());
        references.forEach(r -> text.append("    S" + text.length() + ": {$ref: '" + r + "'}\n"));
        Files.writeString(chosen.resolve("root.yaml"), text);
        var own = Files.createDirectories(work.resolve("pipes/run"));
        for (var given : List.of(chosen.resolve("root.yaml"), chosen)) {
            var run = run(own, "assess", given.toString(), "--report", "report.json");
            accepted("pipes", run, own);
        }
        check("pipes", run(own, "assess", chosen.resolve("inside.yaml").toString()).exit() == 3, "a pipe is a contract");
        check("pipes", watches.stream().allMatch(Thread::isAlive), "one was opened");
        Files.newInputStream(chosen.resolve("p.json")).close();
        watches.get(watches.size() - 1).join(10_000);
        check("pipes", !watches.get(watches.size() - 1).isAlive(), "their watch sees nothing");
    }

    private static Thread watch(Path pipe) throws IOException, InterruptedException {
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) {
            throw new IOException("no pipe can be made");
        }
        return daemon(() -> {
            try (var opened = new FileOutputStream(pipe.toFile())) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Run run(Path own, String... arguments) throws IOException, InterruptedException {
        var home = Files.createDirectories(own.resolve("home"));
        var out = Files.createTempFile(work, "out", "");
        var err = Files.createTempFile(work, "err", "");
        var builder = new ProcessBuilder(Stream.concat(Stream.of(merlon.toString()), Stream.of(arguments)).toList());
        builder.environment().keySet().removeAll(Set.of("DISPLAY", "WAYLAND_DISPLAY"));
        Stream.of("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
                .forEach(name -> builder.environment().put(name, home.resolve("merlon").toString()));
        var process = builder.directory(own.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        long cpu = 0;
        long peak = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            cpu = Math.max(cpu, cpuMillis(process.pid()));
            peak = Math.max(peak, peakKiB(process.pid()));
            if (System.nanoTime() > end) {
                process.destroyForcibly().waitFor();
            }
        }
        var run = new Run(process.exitValue(), Files.readString(out), Files.readString(err), cpu, peak);
        synchronized (runs) {
            runs.put(arguments[1], run);
        }
        return run;
    }

    /// proc(5): fields 14 and 15 of `stat`, in hundredths of a second, counted after the name in brackets.
    private static long cpuMillis(long pid) {
        var stat = read(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length < 13 ? 0 : 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    private static long peakKiB(long pid) {
        return read(Path.of("/proc/" + pid + "/status"))
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /// Empty where the process has just ended.
    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            return "";
        }
    }

    private void check(String name, boolean holds, String otherwise) {
        if (holds) {
            passed.incrementAndGet();
        } else {
            synchronized (failures) {
                failures.add(name + " " + otherwise.strip());
            }
        }
    }

    private void summary() {
        var slowest = runs.entrySet().stream().max(Map.Entry.comparingByValue(java.util.Comparator.comparing(Run::cpuMillis)));
        var largest = runs.entrySet().stream().max(Map.Entry.comparingByValue(java.util.Comparator.comparing(Run::peakKiB)));
        slowest.ifPresent(e -> System.out.printf("most time: %s, %d ms%n", e.getKey(), e.getValue().cpuMillis()));
        largest.ifPresent(e -> System.out.printf("most memory: %s, %d MiB%n", e.getKey(), e.getValue().peakKiB() >> 10));
    }

    private static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Counts attempts to send anything, or at least to call the address that the hostile files name.
    private interface Network {

        long attempts() throws IOException;

        /// Sends something, to show that it would be seen.
        default void attempt() throws InterruptedException {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", CANARY_PORT), 2_000);
            } catch (IOException e) {
                return;
            }
            Thread.sleep(500);
        }

        static Network watched() throws IOException {
            if (System.getenv(NAMESPACE) != null) {
                System.out.println("in a namespace without a network");
                return HostileFiles::kernelCount;
            }
            System.out.println("no namespace can be made: a listener counts who calls");
            return listener();
        }

        private static Network listener() throws IOException {
            var calls = new AtomicInteger();
            var server = new ServerSocket(CANARY_PORT, 16, InetAddress.getByName("127.0.0.1"));
            daemon(() -> {
                try {
                    while (true) {
                        server.accept().close();
                        calls.incrementAndGet();
                    }
                } catch (IOException e) {
                    calls.incrementAndGet();
                }
            });
            return calls::get;
        }
    }

    /// Packets that were sent or had no way out, IP version 4 and 6: all zero in a namespace where nobody tried.
    private static long kernelCount() throws IOException {
        var rows = Files.readAllLines(Path.of("/proc/net/snmp")).stream()
                .filter(line -> line.startsWith("Ip:"))
                .map(line -> List.of(line.split(" ")))
                .toList();
        long sum = 0;
        for (var name : List.of("OutRequests", "OutNoRoutes")) {
            sum += Long.parseLong(rows.get(1).get(rows.get(0).indexOf(name)));
        }
        var six = Path.of("/proc/net/snmp6");
        if (Files.exists(six)) {
            sum += Files.readAllLines(six).stream()
                    .filter(line -> line.startsWith("Ip6OutNoRoutes") || line.startsWith("Udp6OutDatagrams"))
                    .mapToLong(line -> Long.parseLong(line.replaceFirst("\\S+\\s+", "").strip()))
                    .sum();
        }
        return sum;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
