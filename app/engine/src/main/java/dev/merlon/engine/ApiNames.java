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
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Names the APIs that contracts become or are new versions of: a slug of the title, with a number where several have
/// the same. Two contracts of one import never become one API.
///
/// In this order, so that it does not matter in which order files are named: a contract that the workspace has to the
/// last byte is that API; one whose file has the name that an API of that title came from is a new version of it; all
/// others, by file name and then by content, take the first API of that title that is left, known or new.
final class ApiNames {

    private final Snapshot now;

    ApiNames(Snapshot now) {
        this.now = now;
    }

    /// The id for each contract, in their order.
    List<String> of(List<Contract> contracts) {
        @Nullable String[] ids = new String[contracts.size()];
        var taken = new HashSet<String>();
        var ordered = IntStream.range(0, contracts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> order(contracts.get(i))))
                .toList();
        var ways = List.<BiPredicate<Contract, Api>>of(
                (contract, api) -> contract.files().equals(api.files()),
                (contract, api) -> !api.files().isEmpty()
                        && api.files().getFirst().path().equals(contract.files().getFirst().path()));
        for (var way : ways) {
            for (var i : ordered) {
                if (ids[i] == null) {
                    ids[i] = known(contracts.get(i), way, taken);
                }
            }
        }
        var names = new ArrayList<String>();
        for (var i : ordered) {
            if (ids[i] == null) {
                ids[i] = first(slug(contracts.get(i).title()), taken);
            }
        }
        for (var id : ids) {
            names.add(java.util.Objects.requireNonNull(id));
        }
        return names;
    }

    private static String order(Contract contract) {
        return contract.files().getFirst().path() + "\n"
                + contract.files().stream().map(ContractFile::sha256).collect(Collectors.joining());
    }

    private @Nullable String known(Contract contract, BiPredicate<Contract, Api> is, Set<String> taken) {
        var slug = slug(contract.title());
        for (var n = 1; ; n++) {
            var id = numbered(slug, n);
            var api = now.state().api(id);
            if (api.isEmpty()) {
                return null;
            }
            if (is.test(contract, api.get()) && taken.add(id)) {
                return id;
            }
        }
    }

    private static String first(String slug, Set<String> taken) {
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
