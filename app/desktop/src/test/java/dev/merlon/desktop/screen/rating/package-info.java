/// Ratings, by their draft and by clicks.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.rating;
