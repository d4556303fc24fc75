package io.groundplan.model.file;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import java.util.Optional;

/** Codecs of how an interface comes to an address. */
final class AssignmentCodecs {

  private static final Codec<Lease> LEASE =
      new TextCodec<>("true, or the reserved address", Lease::parse);

  static final Codec<AddressAssignment> ASSIGNMENT = assignment();

  private AssignmentCodecs() {}

  /** What a DHCP server keeps for an interface, if anything. */
  private record Lease(Optional<IpAddress> reservation) {

    static Lease parse(String text) {
      return text.equals("true")
          ? new Lease(Optional.empty())
          : new Lease(Optional.of(IpAddress.parse(text)));
    }

    @Override
    public String toString() {
      return reservation.map(IpAddress::toString).orElse("true");
    }
  }

  private static Codec<AddressAssignment> assignment() {
    Codec<AddressAssignment> brief =
        new TextCodec<>(
            "an address, dhcp, dhcpv6 or slaac", AssignmentCodecs::parse, AssignmentCodecs::brief);
    Fields<AddressAssignment> fields = new Fields<>();
    var address =
        fields.optional(
            "address",
            new TextCodec<>("an address", StaticAddress::parse),
            it ->
                it instanceof StaticAddress fixed
                    ? Optional.of(
                        new StaticAddress(fixed.address(), fixed.length(), Optional.empty()))
                    : Optional.empty());
    var dhcp =
        fields.optional(
            "dhcp",
            LEASE,
            it ->
                it instanceof DhcpV4 lease
                    ? Optional.of(new Lease(lease.reservation()))
                    : Optional.empty());
    var dhcpv6 =
        fields.optional(
            "dhcpv6",
            LEASE,
            it ->
                it instanceof DhcpV6 lease
                    ? Optional.of(new Lease(lease.reservation()))
                    : Optional.empty());
    var metric = fields.optional("metric", Scalars.NUMBER, AssignmentCodecs::metric);
    Codec<AddressAssignment> full =
        fields.into(v -> {
          Optional<Integer> cost = v.get(metric);
          Optional<AddressAssignment> fixed =
              v.get(address).map(it -> new StaticAddress(it.address(), it.length(), cost));
          return fixed
              .or(() -> v.get(dhcp).map(it -> new DhcpV4(it.reservation(), cost)))
              .or(() -> v.get(dhcpv6).map(it -> new DhcpV6(it.reservation(), cost)));
        });
    return ShortForm.scalar(brief, AssignmentCodecs::isBrief, full);
  }

  private static AddressAssignment parse(String text) {
    return switch (text) {
      case "dhcp" -> new DhcpV4(Optional.empty(), Optional.empty());
      case "dhcpv6" -> new DhcpV6(Optional.empty(), Optional.empty());
      case "slaac" -> new Slaac();
      default -> StaticAddress.parse(text);
    };
  }

  private static String brief(AddressAssignment assignment) {
    return switch (assignment) {
      case StaticAddress fixed -> fixed.toString();
      case DhcpV4 _ -> "dhcp";
      case DhcpV6 _ -> "dhcpv6";
      case Slaac _ -> "slaac";
    };
  }

  private static Optional<Integer> metric(AddressAssignment assignment) {
    return switch (assignment) {
      case StaticAddress fixed -> fixed.metric();
      case DhcpV4 lease -> lease.metric();
      case DhcpV6 lease -> lease.metric();
      case Slaac _ -> Optional.empty();
    };
  }

  private static boolean isBrief(AddressAssignment assignment) {
    return switch (assignment) {
      case StaticAddress fixed -> fixed.metric().isEmpty();
      case DhcpV4 lease -> lease.metric().isEmpty() && lease.reservation().isEmpty();
      case DhcpV6 lease -> lease.metric().isEmpty() && lease.reservation().isEmpty();
      case Slaac _ -> true;
    };
  }
}
