package dev.merlon.engine.model.usecase;

/// One guide word at one step of a use case's main flow.
///
/// @param useCase    its id
/// @param step       the step's id
/// @param guideWord  the guide word's id
public record Cell(String useCase, String step, String guideWord) {

    /// `pay-a-new-beneficiary/s4/repeated`
    @Override
    public String toString() {
        return useCase + "/" + step + "/" + guideWord;
    }
}
