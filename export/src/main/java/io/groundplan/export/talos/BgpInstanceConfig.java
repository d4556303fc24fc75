package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.Asn;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * A BGP speaker of the machine itself, since Talos 1.14.
 *
 * @param name of the instance
 * @param localAsn its autonomous system
 * @param routerId its identifier, an IPv4 address; Talos finds one if absent
 * @param advertise links whose addresses it announces
 * @param neighbors whom it speaks to
 */
record BgpInstanceConfig(
    String name,
    Asn localAsn,
    Optional<IpAddress> routerId,
    List<InterfaceName> advertise,
    List<Neighbor> neighbors)
    implements TalosDocument {

  /**
   * One to speak to.
   *
   * @param address where it answers
   * @param peerAsn its autonomous system; any if absent
   * @param holdTimeSeconds RFC 4271 section 4.2
   */
  record Neighbor(IpAddress address, Optional<Asn> peerAsn, Optional<Integer> holdTimeSeconds) {

    PlainValue.Fields content() {
      PlainFields fields = new PlainFields().text("address", address);
      peerAsn.ifPresent(asn -> fields.number("peerASN", asn.number()));
      return fields.text("holdTime", holdTimeSeconds.map(seconds -> seconds + "s")).toFields();
    }
  }

  BgpInstanceConfig {
    advertise = List.copyOf(advertise);
    neighbors = List.copyOf(neighbors);
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("BGPInstanceConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(name);
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields()
        .number("localASN", localAsn.number())
        .text("routerID", routerId)
        .texts("advertise", advertise)
        .items("neighbors", neighbors.stream().map(Neighbor::content).toList())
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
