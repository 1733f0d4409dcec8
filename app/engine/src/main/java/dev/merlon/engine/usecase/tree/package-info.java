/// Attack trees grown from the model, and what can be said of them: cheapest path, cut sets, drawing.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.usecase.tree;
