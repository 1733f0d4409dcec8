package dev.merlon.engine.report.plan;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Document;
import dev.merlon.engine.report.document.Imprint;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.part.Content;
import dev.merlon.engine.report.part.Part;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.List;

/// A report: its parts in order.
///
/// @param title     `Design review`
/// @param about     one sentence
/// @param forms     what it can be written as, the first where nobody says
/// @param contents  true where it has a table of contents
public record Plan(String title, String about, List<Form> forms, boolean contents, List<Chapter> chapters) {

    /// The file's name in a folder of report-templates.
    public static final String FILE = "report.yaml";

    public Plan {
        forms = List.copyOf(forms);
        chapters = List.copyOf(chapters);
    }

    /// A part with its heading. One whose parts have nothing to say is left out, heading and all.
    ///
    /// @param title    empty for none: the part has headings of its own
    /// @param text     what its author says before it; may be empty
    /// @param newPage  begins a page
    public record Chapter(String title, String text, boolean newPage, List<Part> parts) {
        public Chapter {
            parts = List.copyOf(parts);
        }
    }

    /// A document, and what to tell whoever has it written.
    ///
    /// @param notes  such as what a limit left out; mostly none
    public record Made(Document document, List<String> notes) {
        public Made {
            notes = List.copyOf(notes);
        }
    }

    public Made of(Snapshot snapshot, Job job) {
        var content = new Content(snapshot, job);
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < chapters.size(); i++) {
            job.checkCancelled();
            blocks.addAll(blocks(chapters.get(i), "chapter " + i, content));
        }
        var imprint = new Imprint(
                title,
                snapshot.state().name(),
                snapshot.at(),
                snapshot.seal().map(Phrase::sealed).orElse(""));
        return new Made(new Document(imprint, contents, blocks), content.notes());
    }

    private static List<Block> blocks(Chapter chapter, String anchor, Content content) {
        var blocks = new ArrayList<Block>();
        for (var part : chapter.parts()) {
            blocks.addAll(part.blocks(content));
        }
        if (blocks.isEmpty() && !chapter.parts().isEmpty()) {
            return List.of();
        }
        if (!chapter.text().isEmpty()) {
            blocks.addFirst(new Block.Paragraph(Text.of(chapter.text()), Block.Rank.BODY));
        }
        if (!chapter.title().isEmpty()) {
            blocks.addFirst(new Block.Heading(1, Text.of(chapter.title()), anchor, chapter.newPage()));
        }
        return blocks;
    }
}
