package io.groundplan.model.file;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.address.Asn;
import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.MacAddress;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.address.Port;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.address.VlanId;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.PortReference;
import io.groundplan.model.topology.PublicAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.SoftwareVersion;
import io.groundplan.model.topology.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Codecs of values that are written as one scalar. */
final class Scalars {

  static final Codec<String> TEXT = new TextCodec<>("text", text -> text, text -> text);
  static final Codec<Boolean> FLAG = new FlagCodec();
  static final Codec<Integer> NUMBER =
      new TextCodec<>("a whole number", Scalars::parseNumber, Object::toString);
  static final Codec<ElementId> ID = new TextCodec<>("an id", ElementId::parse);
  static final Codec<Reference> REFERENCE =
      new TextCodec<>("an id, or owner/part", Reference::parse);
  static final Codec<IpAddress> ADDRESS = new TextCodec<>("an IP address", IpAddress::parse);
  static final Codec<IpPrefix> PREFIX = new TextCodec<>("a prefix", IpPrefix::parse);
  static final Codec<AddressRange> RANGE =
      new TextCodec<>("a range of addresses", AddressRange::parse);
  static final Codec<AddressReference> ADDRESS_REFERENCE =
      new TextCodec<>("an id, a name or an address", AddressReference::parse);
  static final Codec<Target> TARGET =
      new TextCodec<>("an id, a name or an address, with :PORT if it differs", Target::parse);
  static final Codec<NetworkReference> NETWORK =
      new TextCodec<>("a network", NetworkReference::parse);
  static final Codec<DnsName> NAME = new TextCodec<>("a DNS name", DnsName::parse);
  static final Codec<InterfaceName> INTERFACE =
      new TextCodec<>("the name of an interface", InterfaceName::parse);
  static final Codec<Port> PORT = new TextCodec<>("a port", Port::parse);
  static final Codec<PortReference> PORT_REFERENCE =
      new TextCodec<>("a port or its name", PortReference::parse);
  static final Codec<PortSpec> PORTS =
      new TextCodec<>("a port, a range of ports, or PORT/udp", PortSpec::parse);
  static final Codec<VlanId> VLAN = new TextCodec<>("a VLAN id from 1 to 4094", VlanId::parse);
  static final Codec<Mtu> MTU = new TextCodec<>("an MTU in bytes", Mtu::parse);
  static final Codec<Asn> ASN = new TextCodec<>("an autonomous system number", Asn::parse);
  static final Codec<MacAddress> MAC = new TextCodec<>("a MAC address", MacAddress::parse);
  static final Codec<SoftwareVersion> VERSION =
      new TextCodec<>("a version", SoftwareVersion::parse);
  static final Codec<PublicAddress> PUBLIC_ADDRESS =
      new TextCodec<>("an address, dynamic or none", PublicAddress::parse);
  static final Codec<LocalDate> DATE = new TextCodec<>("a date", Scalars::parseDate);

  private Scalars() {}

  /** A codec of an enum whose constants are written as their {@code toString}. */
  static <E extends Enum<E>> Codec<E> word(Class<E> type) {
    return new WordCodec<>(type);
  }

  private static Integer parseNumber(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new AddressFormatException(text, "write a whole number below 2147483648", 0);
    }
  }

  private static LocalDate parseDate(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new AddressFormatException(text, "write a date as 2027-01-31", 0);
    }
  }
}
