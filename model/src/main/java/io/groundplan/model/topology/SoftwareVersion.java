package io.groundplan.model.topology;

import io.groundplan.model.address.AddressFormatException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of some software, as its owner writes it: {@code 1.13}, {@code v1.13.2}.
 *
 * @param major the first number
 * @param minor the second number
 * @param written the text
 */
public record SoftwareVersion(int major, int minor, String written) {

  private static final Pattern FORM = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(\\.\\d.*|-.*)?");

  /** Reads a version, or throws {@link AddressFormatException}. */
  public static SoftwareVersion parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new AddressFormatException(text, "a version is written 1.13 or v1.13.2", 0);
    }
    return new SoftwareVersion(
        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), text);
  }

  /** Whether it is this minor or a later one. */
  public boolean isAtLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }

  /** Major and minor, as in {@code 1.13}. */
  public String majorMinor() {
    return major + "." + minor;
  }

  @Override
  public String toString() {
    return written;
  }
}
