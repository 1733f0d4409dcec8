package dev.merlon.engine.report;

import dev.merlon.engine.gate.Baseline;
import dev.merlon.engine.gate.BaselineFile;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.job.Prepared;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.attacker.AttackersReport;
import dev.merlon.engine.report.docs.RuleDocs;
import dev.merlon.engine.report.html.HtmlReport;
import dev.merlon.engine.report.plain.CsvReport;
import dev.merlon.engine.report.plain.JsonReport;
import dev.merlon.engine.report.plain.JunitReport;
import dev.merlon.engine.report.plain.MarkdownReport;
import dev.merlon.engine.report.plain.SarifReport;
import dev.merlon.engine.report.plan.Plan;
import dev.merlon.engine.report.plan.PlanFile;
import dev.merlon.engine.report.plan.PlannedReport;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.Template;
import dev.merlon.engine.report.workbook.WorkbookReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reports by their formats. A report only reads the snapshot; it never runs a rule.
public final class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    /// The renderer is made when it is first needed: the workbook's alone loads a thousand classes.
    private record Offer(ReportFormat format, Supplier<Renderer> renderer) {}

    private static final String CSV = "csv";
    private static final String ATTACKERS = "attackers";

    private static final List<Offer> OFFERS = List.of(
            workbook(
                    "workbook",
                    "Full audit workbook",
                    "Every API, endpoint, outcome, control and change, with links from each figure to its rows"),
            workbook(
                    "summary",
                    "Executive summary",
                    "The posture, what to fix first, frameworks and risks on two pages"),
            workbook("control-matrix", "Control matrix", "Endpoints by controls, for a design review"),
            workbook(
                    "soa", "Statement of applicability", "Each requirement, whether it applies and why, how it is met"),
            workbook("owasp-api-top10", "OWASP API Top 10", "Risk by risk and API by API, with what fires"),
            new Offer(
                    new ReportFormat(
                            "html",
                            "Posture report",
                            ".html",
                            "One page for a browser that works from disk, light and dark, with search",
                            false),
                    HtmlReport::new),
            new Offer(
                    new ReportFormat("json", "JSON", ".json", "Everything, for scripts; its schema is published", true),
                    JsonReport::new),
            new Offer(
                    new ReportFormat("sarif", "SARIF", ".sarif", "What fires, for code scanning", true),
                    SarifReport::new),
            new Offer(new ReportFormat(CSV, "CSV", ".csv", "One row per outcome that applies", true), CsvReport::new),
            new Offer(
                    new ReportFormat(
                            "junit",
                            "JUnit XML",
                            ".xml",
                            "One suite per API, one case per rule, for build servers",
                            true),
                    JunitReport::new),
            new Offer(
                    new ReportFormat("md", "Markdown", ".md", "A summary for a merge request", true),
                    MarkdownReport::new),
            new Offer(
                    new ReportFormat(
                            ATTACKERS,
                            "Attackers",
                            ".md",
                            "Attacker by attacker: what it can bring about, and how bad that is from it",
                            true),
                    () -> new AttackersReport(null)));

    private final List<Offer> offers;

    /// Those of this package.
    public Reports() {
        this(OFFERS);
    }

    private Reports(List<Offer> offers) {
        this.offers = List.copyOf(offers);
    }

    /// With one more, of a format that has its own package.
    public Reports with(ReportFormat format, Supplier<Renderer> renderer) {
        return new Reports(Stream.concat(offers.stream(), Stream.of(new Offer(format, renderer)))
                .toList());
    }

    /// Read when somebody first asks for what is not among [#OFFERS].
    private final Prepared<List<Offer>> planned = Prepared.later(Reports::planned);

    private static Offer workbook(String id, String title, String about) {
        return new Offer(new ReportFormat(id, title, ".xlsx", about, false), () -> WorkbookReport.builtIn(id));
    }

    private static List<Offer> planned() {
        try {
            var offers = new ArrayList<Offer>();
            for (var template : Template.having(Plan.FILE)) {
                offers.addAll(offers(template.id(), PlanFile.read(template.text(Plan.FILE), template.id())));
            }
            return List.copyOf(offers);
        } catch (IOException | WorkbenchException e) {
            throw new IllegalStateException("the built-in reports cannot be read", e);
        }
    }

    private static List<Offer> offers(String id, Plan plan) {
        return plan.forms().stream()
                .map(form -> new Offer(
                        new ReportFormat(id, plan.title(), form.ending(), plan.about(), false),
                        () -> new PlannedReport(plan, form)))
                .toList();
    }

    private Stream<Offer> offers() {
        return Stream.concat(offers.stream(), Stream.of(planned).flatMap(p -> p.get().stream()));
    }

    /// Those for people first, one that has several forms in a row; then the plain ones.
    public List<ReportFormat> formats() {
        var all = offers().map(Offer::format).toList();
        var order = all.stream().map(ReportFormat::id).distinct().toList();
        return all.stream()
                .sorted(Comparator.comparing(ReportFormat::plain).thenComparing(f -> order.indexOf(f.id())))
                .toList();
    }

    /// By the file's ending, in any case, where a format has it; the first of them where several do.
    public Optional<ReportFormat> byEnding(Path file) {
        return offers().map(Offer::format).filter(f -> f.fits(file)).findFirst();
    }

    /// In the first form that it has.
    public Optional<ReportFormat> byId(String id) {
        return offers().map(Offer::format).filter(f -> f.id().equals(id)).findFirst();
    }

    /// All forms of one report, the first first; none where there is no such report.
    public List<ReportFormat> forms(String id) {
        return offers().map(Offer::format).filter(f -> f.id().equals(id)).toList();
    }

    /// Begins to load what the format needs, on a thread of its own: a first workbook spends up to a second on
    /// loading its library, in which a contract can be read.
    public void prepare(ReportFormat format) {
        Thread.ofPlatform().daemon().name("report").start(() -> load(format));
    }

    private void load(ReportFormat format) {
        try {
            renderer(format).prepare();
        } catch (IOException e) {
            // Whatever is wrong shows again, with its place, when the report is written.
            LOG.debug("could not prepare {}", format.id(), e);
        }
    }

    /// Writes to a temporary file beside `out` first, so that `out` is complete or untouched.
    ///
    /// @throws WorkbenchException where the file cannot be written
    public void write(ReportFormat format, Snapshot snapshot, Path out, Job job) throws WorkbenchException {
        write(format, snapshot, null, out, job);
    }

    /// The same beside a gate: SARIF, JUnit XML and Markdown tell what is new from what is known.
    ///
    /// @param gate  null where no gate was asked for
    /// @return what to tell whoever wrote it, such as how much a limit left out; mostly nothing
    /// @throws WorkbenchException where the file cannot be written
    public List<String> write(ReportFormat format, Snapshot snapshot, @Nullable GateVerdict gate, Path out, Job job)
            throws WorkbenchException {
        var renderer = renderer(format);
        var notes = new ArrayList<String>();
        job.checkCancelled();
        new WholeFile(out).write(stream -> notes.addAll(renderer.render(snapshot, gate, stream, job)));
        job.progress("wrote " + out.getFileName(), 1);
        return notes;
    }

    /// Ids of the formats that can show what one attacker sees.
    public static List<String> ofAttackers() {
        return List.of(ATTACKERS, CSV);
    }

    /// The same of what is in one attacker's reach alone, rated as from it.
    ///
    /// @param format    one of [#ofAttackers]
    /// @param attacker  the id of one of the library's
    /// @throws WorkbenchException where the file cannot be written
    public void writeSeenBy(String attacker, ReportFormat format, Snapshot snapshot, Path out, Job job)
            throws WorkbenchException {
        var renderer = format.id().equals(CSV) ? new CsvReport(attacker) : new AttackersReport(attacker);
        new WholeFile(out).write(stream -> renderer.render(snapshot, stream, job));
        job.progress("wrote " + out.getFileName(), 1);
    }

    /// @throws WorkbenchException where the file cannot be written
    public void write(Baseline baseline, Path out) throws WorkbenchException {
        new WholeFile(out).write(stream -> BaselineFile.write(baseline, stream));
    }

    /// Writes a page for each of the rules and an index into the folder, which is made where it is missing.
    /// Other files in it stay.
    ///
    /// @return how many pages
    /// @throws WorkbenchException where one of them cannot be written
    public int writeRuleDocs(List<Rule> rules, Library library, Path folder) throws WorkbenchException {
        try {
            Files.createDirectories(folder);
            var pages = RuleDocs.pages(rules, library);
            for (var page : pages.entrySet()) {
                new WholeFile(folder.resolve(page.getKey()))
                        .write(out -> out.write(page.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            return pages.size();
        } catch (IOException e) {
            throw new WorkbenchException("REPORT-WRITE", "the folder cannot be made: " + e, folder.toString(), e);
        }
    }

    private Renderer renderer(ReportFormat format) {
        return offers().filter(o -> o.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such report: " + format.id()))
                .renderer()
                .get();
    }
}
