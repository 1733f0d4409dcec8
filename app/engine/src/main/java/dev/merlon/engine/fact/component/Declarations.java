package dev.merlon.engine.fact.component;

import dev.merlon.engine.fact.family.Subject;
import dev.merlon.engine.fact.family.SubjectReader;
import dev.merlon.engine.fact.schema.Census;
import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.schema.Finding;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.tree.Node;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sorts what was found in the requests and responses of a contract by the place that declares it: a component, or an
/// endpoint that writes it in line. So a weak component is one defect, not one for each endpoint.
public final class Declarations {

    private static final Set<String> ISSUING = Set.of("login", "token", "register");

    private final Homes homes;
    private final Map<Node, Declared> shared = new IdentityHashMap<>();
    private final List<Contents> inLine;

    /// A component with what stands in it.
    public record Declared(Home home, Contents contents) {}

    private Declarations(Contract contract, int endpoints) {
        homes = new Homes(contract.root().document());
        inLine = IntStream.range(0, endpoints).mapToObj(_ -> new Contents()).toList();
    }

    /// @param subjects  all endpoints, in the contract's order
    /// @param reader    which has read them
    public static Declarations of(Contract contract, List<Subject> subjects, SubjectReader reader) {
        var declarations = new Declarations(contract, subjects.size());
        reader.countRequests(declarations.census(true, Facet.WEAK_PASSWORD, taking(subjects, Set.of("login"))));
        reader.countResponses(declarations.census(false, Facet.SECRET, taking(subjects, ISSUING)));
        for (var i = 0; i < subjects.size(); i++) {
            declarations.parameters(subjects.get(i), i);
        }
        return declarations;
    }

    private static BitSet taking(List<Subject> subjects, Set<String> flows) {
        var some = new BitSet();
        for (var i = 0; i < subjects.size(); i++) {
            some.set(i, subjects.get(i).flows().stream().anyMatch(flows::contains));
        }
        return some;
    }

    /// What an endpoint declares itself.
    ///
    /// @param endpoint  its place in the contract, from 0
    public Contents inLine(int endpoint) {
        return inLine.get(endpoint);
    }

    /// The components that an endpoint reaches, by key.
    public List<Declared> shared() {
        return shared.values().stream()
                .filter(each -> !each.contents().endpoints().isEmpty())
                .sorted(Comparator.comparing(each -> each.home().key()))
                .toList();
    }

    private void parameters(Subject subject, int endpoint) {
        var only = new BitSet();
        only.set(endpoint);
        var census = census(true, Facet.WEAK_PASSWORD, new BitSet());
        for (var input : subject.inputs()) {
            census.schema(input.parameter().node(), only);
            for (var facet : Facet.values()) {
                input.found().all(facet).forEach(finding -> census.finding(facet, finding, only));
            }
        }
    }

    /// @param expected  what is no finding where only the endpoints that are there for it hold it: signing in takes
    ///                  passwords as they are, issuing a credential hands it out
    private Census census(boolean request, Facet expected, BitSet thereForIt) {
        return new Census() {
            @Override
            public void schema(Node schema, BitSet endpoints) {
                contents(schema, endpoints).forEach(each -> each.reachedBy(endpoints, request));
            }

            @Override
            public void finding(Facet facet, Finding finding, BitSet endpoints) {
                if (facet == expected && within(endpoints, thereForIt)) {
                    return;
                }
                contents(finding.node(), endpoints).forEach(each -> each.add(facet, finding, request));
            }
        };
    }

    private static boolean within(BitSet some, BitSet all) {
        var rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    private Stream<Contents> contents(Node node, BitSet endpoints) {
        var home = homes.of(node);
        return home.isPresent()
                ? Stream.of(shared.computeIfAbsent(home.get().node(), _ -> new Declared(home.get(), new Contents()))
                        .contents())
                : endpoints.stream().mapToObj(inLine::get);
    }
}
