package dev.merlon.desktop.screen.review;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.Rename;

/// What can be done from the review's lines, and where they lead.
interface ReviewActions {

    void say(Rename rename, boolean same);

    /// A place in the contract that is to be taken.
    void openNew(ApiReview review, Location place);

    /// A place in the contract as the workspace has it.
    void openOld(ApiReview review, Location place);
}
