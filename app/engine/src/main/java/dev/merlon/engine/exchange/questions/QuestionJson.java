package dev.merlon.engine.exchange.questions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.interview.FilledIn;
import dev.merlon.engine.interview.Questionnaire;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Questions as JSON; `threat-models/schemas/questions.schema.json` says which. An answer at a place goes before the
/// one
/// for all places.
final class QuestionJson {

    private static final String MARK = "merlonQuestions";
    private static final int VERSION = 1;
    private static final int DEEPEST = 8;
    private static final int LONGEST = 8_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT);

    private QuestionJson() {}

    static byte[] write(Questionnaire questions) {
        var root = MAPPER.createObjectNode()
                .put(MARK, VERSION)
                .put("workspace", questions.workspace())
                .put("askedAt", questions.askedAt().toString())
                .put("answeredBy", "")
                .put("answeredOn", "");
        var items = root.putArray("questions");
        for (var item : questions.items()) {
            var json = items.addObject()
                    .put("fact", item.fact())
                    .put("question", item.question())
                    .put("about", item.about());
            var choices = json.putArray("choices");
            item.choices().forEach(choices::add);
            json.put("answer", "").put("note", "").put("source", "");
            var places = json.putArray("places");
            item.places().forEach(p -> places.add(place(p)));
        }
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    private static ObjectNode place(Questionnaire.Place place) {
        return MAPPER.createObjectNode()
                .put("scope", place.scope().text())
                .put("where", place.where())
                .put("cells", place.cells())
                .put("answer", "")
                .put("note", "");
    }

    static FilledIn read(byte[] bytes, String file) throws WorkbenchException {
        try {
            var places = places(bytes, file);
            return new Reading(MAPPER.readTree(bytes), places, file).read();
        } catch (IOException e) {
            throw new WorkbenchException("FILE-READ", "the file cannot be read: " + e, file, e);
        }
    }

    /// Line and column of each value, by its pointer. Whatever is wrong with the text is found here, before a tree is
    /// made of it.
    private static Map<String, int[]> places(byte[] bytes, String file) throws IOException, WorkbenchException {
        var places = new HashMap<String, int[]>();
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            try {
                while (parser.nextToken() != null) {
                    var at = parser.currentTokenLocation();
                    places.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            new int[] {at.getLineNr(), at.getColumnNr()});
                }
            } catch (JsonProcessingException e) {
                var at = Objects.requireNonNullElse(e.getLocation(), parser.currentLocation());
                throw QuestionFile.refused(
                        "QUESTIONS-JSON",
                        "this is no questionnaire: " + e.getOriginalMessage(),
                        new Location(file, at.getLineNr(), at.getColumnNr(), ""));
            }
        }
        return places;
    }

    private record Reading(JsonNode root, Map<String, int[]> places, String file) {

        FilledIn read() throws WorkbenchException {
            if (root.path(MARK).asInt() != VERSION) {
                throw refused("QUESTIONS-KIND", "this is no questionnaire of version " + VERSION, "");
            }
            var lines = new ArrayList<FilledIn.Line>();
            var questions = root.path("questions");
            for (var i = 0; i < questions.size(); i++) {
                question(questions.get(i), "/questions/" + i, lines);
                if (lines.size() > QuestionFile.MOST_LINES) {
                    throw refused(
                            "QUESTIONS-SIZE", "it has more than " + QuestionFile.MOST_LINES + " answers", "/questions");
                }
            }
            return new FilledIn(
                    text(root, "", "answeredBy"),
                    QuestionFile.date(text(root, "", "answeredOn"), at("/answeredOn")),
                    lines);
        }

        private void question(JsonNode question, String pointer, List<FilledIn.Line> into) throws WorkbenchException {
            var fact = text(question, pointer, "fact");
            var all = text(question, pointer, "answer");
            var note = text(question, pointer, "note");
            var source = text(question, pointer, "source");
            var ofQuestion = question.path("places");
            for (var i = 0; i < ofQuestion.size(); i++) {
                var place = pointer + "/places/" + i;
                var own = text(ofQuestion.get(i), place, "answer");
                var ownNote = text(ofQuestion.get(i), place, "note");
                var answer = own.isBlank() ? all : own;
                if (!answer.isBlank()) {
                    into.add(new FilledIn.Line(
                            fact,
                            text(ofQuestion.get(i), place, "scope"),
                            answer,
                            ownNote.isBlank() ? note : ownNote,
                            source,
                            at((own.isBlank() ? pointer : place) + "/answer")));
                }
            }
        }

        /// Empty where it is missing.
        private String text(JsonNode node, String pointer, String name) throws WorkbenchException {
            var value = node.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return "";
            }
            if (!value.isTextual()) {
                throw refused("QUESTIONS-TEXT", name + " is not a text", pointer + "/" + name);
            }
            return value.asText();
        }

        private Location at(String pointer) {
            var found = places.get(pointer);
            return found == null ? Location.ofFile(file) : new Location(file, found[0], found[1], pointer);
        }

        private WorkbenchException refused(String code, String text, String pointer) {
            return QuestionFile.refused(code, text, at(pointer));
        }
    }
}
