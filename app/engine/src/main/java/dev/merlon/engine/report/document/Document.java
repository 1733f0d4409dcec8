package dev.merlon.engine.report.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report with its content in order.
///
/// @param imprint   what stands on every page
/// @param contents  true where it is long enough for a table of contents
public record Document(Imprint imprint, boolean contents, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /// Headings of the first level, in their order; those of single sheets are not among them.
    public List<Block.Heading> chapters() {
        return blocks.stream()
                .filter(b -> b instanceof Block.Heading heading && heading.level() == 1)
                .map(Block.Heading.class::cast)
                .toList();
    }

    /// Names of the places that links can lead to.
    public Set<String> anchors() {
        return headings()
                .map(Block.Heading::anchor)
                .filter(anchor -> !anchor.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Block.Heading> headings() {
        return blocks.stream()
                .flatMap(b -> b instanceof Block.Sheet(var inside) ? inside.stream() : Stream.of(b))
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast);
    }
}
