package dev.merlon.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What `sample.yaml` says: all that the sample holds beside its contracts. Days count from the day on which it is
/// built.
///
/// @param evidence  by the name that control records use for it
record SampleScript(
        String name,
        List<Contract> apis,
        List<Answering> frameworks,
        List<Said> answers,
        Map<String, Proof> evidence,
        List<Recorded> controls,
        List<Decided> decisions) {

    record Contract(
            String contract,
            @JsonProperty("class") String apiClass,
            String exposure,
            String owner,
            List<String> data) {}

    /// A framework that the sample answers to.
    ///
    /// @param level  null for all requirements
    record Answering(String framework, @Nullable String level, String why) {}

    /// @param value  true, false or the word `unknown`
    record Said(String fact, String scope, String value, String who, int daysAgo, String note) {}

    /// Exactly one of file, link and note is there.
    record Proof(
            @Nullable String file,
            @Nullable String link,
            @Nullable String note,
            @Nullable String title,
            String collector,
            int capturedDaysAgo,
            int expiresInDays) {}

    /// @param applies  null for yes
    record Recorded(
            String control,
            String scope,
            @Nullable Boolean applies,
            @Nullable String reason,
            String status,
            @Nullable String result,
            @Nullable String confidence,
            String owner,
            @Nullable Integer dueInDays,
            @Nullable Integer reviewInDays,
            int maturity,
            @Nullable Integer target,
            @Nullable List<String> evidence,
            @Nullable String note) {}

    record Decided(
            String outcome,
            String decided,
            String reason,
            String who,
            int daysAgo,
            @Nullable Integer untilInDays) {}

    static SampleScript read(String yaml) {
        var tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ObjectMapper().convertValue(tree, SampleScript.class);
    }
}
