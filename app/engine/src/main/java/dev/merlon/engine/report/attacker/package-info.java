/// What attackers can bring about, as a report.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.attacker;
