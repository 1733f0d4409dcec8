/// How reading, judging and keeping grow with the size of a contract.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.growth;
