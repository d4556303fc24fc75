package io.groundplan.model.validation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of one fact that can be wrong, such as {@code GP101}. Codes are never reused.
 *
 * @param number 101 to 999; the first digit is the group
 */
public record RuleCode(int number) implements Comparable<RuleCode> {

  private static final Pattern FORM = Pattern.compile("GP([1-9]\\d\\d)");

  /** Refuses numbers outside the groups. */
  public RuleCode {
    if (number < 101 || number > 999) {
      throw new IllegalArgumentException("Rule code " + number + " is not in 101..999");
    }
  }

  /** The code with this number. */
  public static RuleCode of(int number) {
    return new RuleCode(number);
  }

  /** Reads a code such as {@code GP101}, if the text is one. */
  public static Optional<RuleCode> tryParse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new RuleCode(Integer.parseInt(matcher.group(1))))
            .filter(RuleCode::isKnownForm)
        : Optional.empty();
  }

  /**
   * Whether it speaks of the file itself rather than of the network: such a problem cannot be so by
   * choice, and no waiver covers it.
   */
  public boolean isStructural() {
    return number / 100 == 9;
  }

  private boolean isKnownForm() {
    return number % 100 != 0;
  }

  @Override
  public int compareTo(RuleCode other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "GP" + number;
  }
}
