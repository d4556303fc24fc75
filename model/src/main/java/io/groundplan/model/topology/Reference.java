package io.groundplan.model.topology;

import io.groundplan.model.address.AddressFormatException;
import java.util.Optional;

/**
 * A mention of an element or of one of its parts, as in {@code pve} or {@code pve/vmbr1}.
 *
 * @param element the owner
 * @param part the part within the owner, such as an interface name
 */
public record Reference(ElementId element, Optional<String> part) {

  /** A reference to the element itself. */
  public static Reference to(ElementId element) {
    return new Reference(element, Optional.empty());
  }

  /** A reference to a part of the element. */
  public static Reference to(ElementId element, String part) {
    return new Reference(element, Optional.of(part));
  }

  /** Reads {@code owner} or {@code owner/part}, or throws {@link AddressFormatException}. */
  public static Reference parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return to(ElementId.parse(text));
    }
    String part = text.substring(slash + 1);
    if (part.isBlank() || part.chars().anyMatch(Character::isWhitespace)) {
      throw new AddressFormatException(
          text, "a part is written owner/part, without blanks", slash + 1);
    }
    return to(ElementId.parse(text.substring(0, slash)), part);
  }

  @Override
  public String toString() {
    return part.map(name -> element + "/" + name).orElseGet(element::toString);
  }
}
