package dev.merlon.engine.model.rule;

/// Which library a rule or a control comes from.
///
/// @param layer  built-in, organisation or workspace; a later one overrides by id
/// @param file   relative to that library's folder
public record Origin(Layer layer, String file) {

    public enum Layer {
        BUILT_IN("built-in"),
        ORGANISATION("organisation"),
        WORKSPACE("workspace");

        private final String word;

        Layer(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
