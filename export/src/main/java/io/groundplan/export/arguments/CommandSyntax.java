package io.groundplan.export.arguments;

import java.util.List;
import java.util.Optional;

/**
 * What one command takes, and what its help says.
 *
 * @param name the word that calls it
 * @param summary what it does, in one sentence
 * @param operands what it takes beside options
 * @param options in the order of the help
 * @param examples whole command lines
 */
public record CommandSyntax(
    String name,
    String summary,
    Optional<Operands> operands,
    List<Option> options,
    List<String> examples) {

  /**
   * What a command takes beside options.
   *
   * @param label what stands for one in help, such as {@code FILE}
   * @param least how many there must be
   * @param most how many there may be
   * @param description for help: a sentence
   */
  public record Operands(String label, int least, int most, String description) {

    /** Exactly one. */
    public static Operands one(String label, String description) {
      return new Operands(label, 1, 1, description);
    }

    /** One or none. */
    public static Operands optional(String label, String description) {
      return new Operands(label, 0, 1, description);
    }

    /** One or more. */
    public static Operands many(String label, String description) {
      return new Operands(label, 1, Integer.MAX_VALUE, description);
    }

    /** As in a usage line: {@code FILE...} or {@code [CODE]}. */
    @Override
    public String toString() {
      String repeated = most > 1 ? label + "..." : label;
      return least == 0 ? "[" + repeated + "]" : repeated;
    }
  }

  public CommandSyntax {
    options = List.copyOf(options);
    examples = List.copyOf(examples);
  }
}
