package dev.merlon.engine.fact;

import dev.merlon.engine.fact.component.Declarations;
import dev.merlon.engine.fact.data.DataClassifier;
import dev.merlon.engine.fact.family.ApiFacts;
import dev.merlon.engine.fact.family.FactWriter;
import dev.merlon.engine.fact.family.Families;
import dev.merlon.engine.fact.family.Silence;
import dev.merlon.engine.fact.family.Sources;
import dev.merlon.engine.fact.family.Subject;
import dev.merlon.engine.fact.family.SubjectReader;
import dev.merlon.engine.fact.norm.Norms;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.job.Crew;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Reach;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.spec.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Finds the facts that a contract shows. Thread-safe.
public final class FactFinder {

    private static final int CHECK_EVERY = 64;
    private static final int FEW = 50;

    private final FactCatalogue catalogue;
    private final Vocabulary vocabulary;
    private final DataClassifier classifier;

    public FactFinder(FactCatalogue catalogue, Vocabulary vocabulary, DataClassifier classifier) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.classifier = classifier;
    }

    public static FactFinder standard(FactCatalogue catalogue) {
        var words = WordFile.builtIn("data-classes.yaml");
        return new FactFinder(catalogue, Vocabulary.of(words), DataClassifier.of(words));
    }

    /// @param apiId  the id that the API has, or will have, in the workspace
    public ContractFacts find(Contract contract, String apiId, Job job) {
        var names = vocabulary.run();
        var reader = new SubjectReader(contract, vocabulary, names, classifier);
        var subjects = reader.read(job);
        var declarations = Declarations.of(contract, subjects, reader);
        var api = FactSheet.builder(catalogue);
        new ApiFacts(contract, subjects, vocabulary).write(new FactWriter(api, new Sources(), Silence.of(contract)));
        var apiFacts = api.build();
        var families = new Families(contract, subjects, vocabulary, names);
        var found = sheets(contract, subjects, families, declarations, apiFacts, job);
        var ids = new EndpointNames(apiId);
        var endpoints = new ArrayList<Endpoint>(subjects.size());
        Map<EndpointId, FactSheet> sheets = LinkedHashMap.newLinkedHashMap(subjects.size());
        for (var i = 0; i < subjects.size(); i++) {
            var endpoint = ids.endpoint(subjects.get(i).operation());
            endpoints.add(endpoint);
            sheets.put(endpoint.id(), found.get(i));
        }
        var sources = new Sources();
        var components = declarations.shared().stream()
                .map(each -> {
                    var sheet = apiFacts.toBuilder();
                    var out = new FactWriter(sheet, sources, Silence.of(contract));
                    each.contents().write(out, each.home().node());
                    return component(apiId, each, sheet.build());
                })
                .toList();
        return new ContractFacts(List.copyOf(endpoints), apiFacts, Norms.laidOver(endpoints, sheets), components);
    }

    private static Component component(String apiId, Declarations.Declared declared, FactSheet facts) {
        var home = declared.home();
        return new Component(
                apiId + "@#" + home.key(),
                home.name(),
                home.node().place(),
                Reach.of(declared.contents().endpoints()),
                facts);
    }

    /// What is found at each subject, some of them at once.
    private static List<FactSheet> sheets(
            Contract contract,
            List<Subject> subjects,
            Families families,
            Declarations declarations,
            FactSheet apiFacts,
            Job job) {
        var crew = Crew.ofProcessors();
        var size = Math.max(FEW, Math.ceilDiv(subjects.size(), crew.most()));
        var done = new AtomicInteger();
        var pieces = new ArrayList<Supplier<List<FactSheet>>>();
        for (var from = 0; from < subjects.size(); from += size) {
            var numbers = IntStream.range(from, Math.min(subjects.size(), from + size));
            pieces.add(() -> {
                var sources = new Sources();
                return numbers.mapToObj(number -> {
                            watch(job, done.getAndIncrement(), subjects.size());
                            var subject = subjects.get(number);
                            var sheet = apiFacts.toBuilder();
                            var out = new FactWriter(sheet, sources, Silence.of(contract, subject));
                            families.write(subject, out);
                            declarations
                                    .inLine(number)
                                    .write(out, subject.operation().node());
                            return sheet.build();
                        })
                        .toList();
            });
        }
        return crew.work(pieces).stream().flatMap(List::stream).toList();
    }

    private static void watch(Job job, int done, int of) {
        if (done % CHECK_EVERY == 0) {
            job.checkCancelled();
            job.progress("finding facts", 0.5 + 0.5 * done / of);
        }
    }
}
