package io.groundplan.app.inspector;

import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the addresses of an interface are written in a field: literals and the words of the file,
 * with commas between them, {@code none} for known to be none, nothing for unknown.
 */
final class AssignmentText {
  private static final String NONE = "none";

  private AssignmentText() {}

  static String of(Stated<AddressAssignment> addresses) {
    return addresses.isNone()
        ? NONE
        : addresses.values().stream().map(AssignmentText::of).collect(Collectors.joining(", "));
  }

  private static String of(AddressAssignment assignment) {
    return switch (assignment) {
      case StaticAddress fixed -> fixed.toString();
      case DhcpV4 lease -> "dhcp" + lease.reservation().map(kept -> " " + kept).orElse("");
      case DhcpV6 lease -> "dhcpv6" + lease.reservation().map(kept -> " " + kept).orElse("");
      case Slaac _ -> "slaac";
    };
  }

  /** Reads the text; what is written as before keeps what the text does not show. */
  static Stated<AddressAssignment> parse(String text, Stated<AddressAssignment> before) {
    if (text.isBlank()) {
      return Stated.unknown();
    }
    if (text.strip().equals(NONE)) {
      return Stated.none();
    }
    List<AddressAssignment> all = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      all.add(parseOne(part.strip(), before.values()));
    }
    return Stated.of(all);
  }

  private static AddressAssignment parseOne(String text, List<AddressAssignment> before) {
    Optional<AddressAssignment> same =
        before.stream().filter(known -> of(known).equals(text)).findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    return switch (text) {
      case "dhcp" -> new DhcpV4(Optional.empty(), Optional.empty());
      case "dhcpv6" -> new DhcpV6(Optional.empty(), Optional.empty());
      case "slaac" -> new Slaac();
      default -> StaticAddress.parse(text);
    };
  }
}
