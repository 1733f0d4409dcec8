package dev.merlon.engine;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.spec.Contract;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Names the APIs that contracts become or are new versions of: a slug of the title, with a number where
/// several have the same. Two contracts of one import never become one API.
///
/// In this order, so that it does not matter in which order files are named: a contract that the workspace has
/// to the last byte is that API; one whose file has the name that an API of that title came from is a new
/// version of it; all others, by file name and then by content, take the first API of that title that is left,
/// known or new.
final class ApiNames {

    private static final List<BiPredicate<Contract, Api>> WAYS = List.of(
            (contract, api) -> contract.files().equals(api.files()),
            (contract, api) -> !api.files().isEmpty()
                    && api.files()
                            .getFirst()
                            .path()
                            .equals(contract.files().getFirst().path()));

    private final Snapshot now;

    ApiNames(Snapshot now) {
        this.now = now;
    }

    /// A contract with its place among the readings.
    private record Named(int at, Contract contract) {}

    /// The id for each contract, in their order.
    List<String> of(List<ContractReading> readings) {
        var ids = new TreeMap<Integer, String>();
        var contracts = new ArrayList<Named>();
        for (var i = 0; i < readings.size(); i++) {
            var at = i;
            readings.get(i).api().ifPresent(id -> ids.put(at, id));
            readings.get(i).contract().ifPresent(contract -> contracts.add(new Named(at, contract)));
        }
        var taken = new HashSet<>(ids.values());
        contracts.sort(Comparator.comparing(named -> order(named.contract())));
        for (var way : WAYS) {
            for (var named : contracts) {
                if (!ids.containsKey(named.at())) {
                    known(named.contract(), way, taken).ifPresent(id -> ids.put(named.at(), id));
                }
            }
        }
        for (var named : contracts) {
            ids.computeIfAbsent(named.at(), _ -> first(slug(named.contract().title()), taken));
        }
        return List.copyOf(ids.values());
    }

    private static String order(Contract contract) {
        return contract.files().getFirst().path() + "\n"
                + contract.files().stream().map(ContractFile::sha256).collect(Collectors.joining());
    }

    private Optional<String> known(Contract contract, BiPredicate<Contract, Api> is, Set<String> taken) {
        return ofTitle(slug(contract.title()))
                .filter(api -> is.test(contract, api))
                .map(Api::id)
                .filter(taken::add)
                .findFirst();
    }

    /// Known APIs of that title: by their ids, then those that have come by the title with a later version.
    private Stream<Api> ofTitle(String slug) {
        var byId = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> now.state().api(numbered(slug, n)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
        var byName = now.state().apis().stream().filter(api -> slug(api.name()).equals(slug));
        return Stream.concat(byId, byName).distinct();
    }

    private String first(String slug, Set<String> taken) {
        return ofTitle(slug).map(Api::id).filter(taken::add).findFirst().orElseGet(() -> fresh(slug, taken));
    }

    private static String fresh(String slug, Set<String> taken) {
        var n = 1;
        while (!taken.add(numbered(slug, n))) {
            n++;
        }
        return numbered(slug, n);
    }

    private static String numbered(String slug, int n) {
        return n == 1 ? slug : slug + "-" + n;
    }

    /// Letters and digits in lower case, all else a dash; at most 60 characters.
    static String slug(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut = plain.length() > 60 ? plain.substring(0, 60) : plain;
        return cut.isEmpty() ? "api" : cut;
    }
}
