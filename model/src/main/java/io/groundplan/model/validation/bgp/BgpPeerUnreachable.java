package io.groundplan.model.validation.bgp;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.Membership;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.BgpInstance;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP533: a speaker names a peer that is on no network of the machines that speak. A session between
 * two autonomous systems reaches no further than the next hop unless {@code multihop} says so (RFC
 * 4271, TTL 1). Sessions inside one system may be routed.
 */
final class BgpPeerUnreachable implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          533,
          "bgp-peer-unreachable",
          Severity.ERROR,
          "A BGP peer is on no network of those that speak with it");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (BgpSpeaker speaker : BgpSpeaker.all(context)) {
      List<AddressReference> peers = speaker.instance().peers();
      for (int i = 0; i < peers.size(); i++) {
        if (speaker.isComplete()
            && !speaker.machines().isEmpty()
            && staysNear(context, speaker, peers.get(i))) {
          check(context, speaker, i).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  /** Whether the session goes no further than one hop, as far as is known. */
  private static boolean staysNear(RuleContext context, BgpSpeaker speaker, AddressReference peer) {
    List<BgpInstance> others = instances(context, peer);
    boolean isInternal =
        speaker.instance().asn().isPresent()
            && others.stream().anyMatch(other -> other.asn().equals(speaker.instance().asn()));
    boolean isMultihop =
        Stream.concat(Stream.of(speaker.instance()), others.stream())
            .anyMatch(
                instance -> instance.timers().multihop().filter(hops -> hops > 1).isPresent());
    return !isInternal && !isMultihop;
  }

  private static List<BgpInstance> instances(RuleContext context, AddressReference peer) {
    return context
        .resolution()
        .addresses()
        .ownerOf(peer)
        .map(owner ->
            switch (owner) {
              case Machine machine ->
                  context.topology().effective(machine).machine().offers().bgp();
              case Cluster cluster -> cluster.bgp();
              case Element _ -> List.<BgpInstance>of();
            })
        .orElse(List.of());
  }

  private Optional<Problem> check(RuleContext context, BgpSpeaker speaker, int index) {
    AddressReference peer = speaker.instance().peers().get(index);
    Optional<Element> owner = context.resolution().addresses().ownerOf(peer);
    List<IpAddress> addresses = addresses(context, peer, owner);
    if (addresses.isEmpty()) {
      return Optional.empty();
    }
    ConnectedSubnets subnets = new ConnectedSubnets(context.topology());
    boolean isFar =
        speaker.machines().stream()
            .allMatch(machine ->
                !mayMeet(machine, owner)
                    && addresses.stream()
                        .allMatch(address -> subnets.holds(machine, address) == Membership.OUT));
    return isFar ? Optional.of(problem(context, speaker, index, addresses)) : Optional.empty();
  }

  private static List<IpAddress> addresses(
      RuleContext context, AddressReference peer, Optional<Element> owner) {
    return owner.isPresent() && owner.get() instanceof Cluster cluster
        ? context.resolution().nodes().nodesOf(cluster).machines().stream()
            .flatMap(node -> context.resolution().addresses().of(node).addresses().stream())
            .toList()
        : context.resolution().addresses().of(peer).addresses();
  }

  /**
   * Whether both have a link in one segment, or one of the peer's is plugged in nobody knows where.
   */
  private static boolean mayMeet(Machine machine, Optional<Element> peer) {
    return peer.isPresent()
        && peer.get() instanceof Machine other
        && other.interfaces().stream()
            .map(NetworkInterface::attachment)
            .filter(attachment -> !attachment.segment().equals(Optional.of(ElementId.INTERNET)))
            .anyMatch(attachment ->
                attachment.equals(Attachment.UNKNOWN)
                    || machine.interfaces().stream()
                        .map(NetworkInterface::attachment)
                        .anyMatch(own ->
                            isSame(own.segment(), attachment.segment())
                                || isSame(own.tunnel(), attachment.tunnel())));
  }

  private static boolean isSame(Optional<ElementId> own, Optional<ElementId> other) {
    return own.isPresent() && own.equals(other);
  }

  private Problem problem(
      RuleContext context, BgpSpeaker speaker, int index, List<IpAddress> addresses) {
    Optional<Element> owner =
        context.resolution().addresses().ownerOf(speaker.instance().peers().get(index));
    String peer =
        owner.map(it -> it.id() + ", ").orElse("")
            + Phrase.list(addresses.stream().map(IpAddress::toString).toList());
    Problem problem =
        problem(
            speaker.subject().then("peers").then(index),
            "%s speaks BGP with %s, which is on no network of %s; name an address on a common network, or state multihop"
                .formatted(
                    speaker.owner().id(),
                    peer,
                    Phrase.list(
                        speaker.machines().stream()
                            .map(machine -> machine.id().value())
                            .toList())));
    return owner.map(it -> problem.relatedTo(Subject.of(it))).orElse(problem);
  }
}
