package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * What a machine does for others.
 *
 * @param ports what it serves itself
 * @param nat how it rewrites addresses
 * @param bgp its BGP speakers
 * @param dns the names it answers
 * @param firewall what it lets in
 * @param expose gateways and tunnels through which it is reached
 */
public record HostServices(
    List<ServicePort> ports,
    Nat nat,
    List<BgpInstance> bgp,
    Optional<DnsService> dns,
    Optional<Firewall> firewall,
    List<Exposure> expose) {

  /** Nothing. */
  public static final HostServices NONE =
      new HostServices(
          List.of(), Nat.NONE, List.of(), Optional.empty(), Optional.empty(), List.of());

  /** Keeps unmodifiable copies. */
  public HostServices {
    ports = List.copyOf(ports);
    bgp = List.copyOf(bgp);
    expose = List.copyOf(expose);
  }

  /** The same with other NAT. */
  public HostServices withNat(Nat newNat) {
    return new HostServices(ports, newNat, bgp, dns, firewall, expose);
  }

  /** The same with other BGP speakers. */
  public HostServices withBgp(List<BgpInstance> newBgp) {
    return new HostServices(ports, nat, newBgp, dns, firewall, expose);
  }

  /** The same answering other names. */
  public HostServices withDns(Optional<DnsService> newDns) {
    return new HostServices(ports, nat, bgp, newDns, firewall, expose);
  }

  HostServices over(HostServices inherited) {
    return new HostServices(
        Order.orElse(ports, inherited.ports),
        nat.equals(Nat.NONE) ? inherited.nat : nat,
        Order.orElse(bgp, inherited.bgp),
        dns.or(inherited::dns),
        firewall.map(own -> inherited.firewall.map(own::over).orElse(own)).or(inherited::firewall),
        Order.orElse(expose, inherited.expose));
  }

  void addMentions(KeyPath at, Mentions mentions) {
    nat.addMentions(at.then("nat"), mentions);
    mentions.each(at.then("bgp"), bgp, (path, instance) -> instance.addMentions(path, mentions));
    dns.ifPresent(service -> service.addMentions(at.then("dns"), mentions));
    firewall.ifPresent(rules -> rules.addMentions(at.then("firewall"), mentions));
    expose.forEach(exposure -> exposure.addMentions(at.then("expose"), mentions));
  }
}
