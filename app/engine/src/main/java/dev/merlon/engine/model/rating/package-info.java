/// Ratings by outside standards, that people enter in the place of a rule's own: CVSS 4.0 and OWASP Risk Rating.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.rating;
