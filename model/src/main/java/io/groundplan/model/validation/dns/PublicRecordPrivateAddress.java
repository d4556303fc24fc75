package io.groundplan.model.validation.dns;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.KnownAddresses;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExternalDns;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.PublicAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.ResourceAnswer;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP708: a provider's DNS, which the Internet asks, answers with an address that only the network
 * itself knows: by a record, or since external-dns publishes a gateway's address there.
 */
final class PublicRecordPrivateAddress implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          708,
          "public-record-with-private-address",
          Severity.WARNING,
          "Public DNS answers with an address that only the network itself knows");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Element element : context.topology().all()) {
      if (element instanceof Provider provider && provider.dns().isPresent()) {
        for (DnsRecord item : provider.dns().get().records()) {
          privateAddress(context, item)
              .map(address -> problem(provider, item, address))
              .ifPresent(problems::add);
        }
      } else if (element instanceof Cluster cluster) {
        checkExternalDns(context, cluster, problems);
      }
    }
    return problems;
  }

  private Problem problem(Provider provider, DnsRecord item, IpAddress address) {
    return problem(
        Subject.of(provider).then("dns").then("records").then(item.name().toString()),
        "%s answers %s for all the Internet with %s, which leads nowhere from there; name a public address or a tunnel, or keep the name in the DNS at home"
            .formatted(provider.id(), item.name(), address));
  }

  /** An address of the answer that is not public, if none of it is or may be. */
  private static Optional<IpAddress> privateAddress(RuleContext context, DnsRecord item) {
    return switch (item.answer()) {
      case OwnerAnswer(List<Target> targets) -> {
        List<KnownAddresses> parts =
            targets.stream().map(target -> addresses(context, target.host())).toList();
        yield privateOf(KnownAddresses.sum(parts));
      }
      case ResourceAnswer resource ->
          resource.type().equals("A") || resource.type().equals("AAAA")
              ? IpAddress.tryParse(resource.value()).filter(PublicRecordPrivateAddress::isInside)
              : Optional.empty();
    };
  }

  private static KnownAddresses addresses(RuleContext context, AddressReference host) {
    return switch (host) {
      case LiteralAddress _ -> context.resolution().addresses().of(host);
      case OwnerAddress(Reference owner) ->
          context
              .topology()
              .find(owner.element())
              .filter(element -> !isSeenOutside(context, element))
              .map(element -> context.resolution().addresses().of(host))
              .orElse(KnownAddresses.UNKNOWN);
      case HostName _, ServerUrl _ -> KnownAddresses.UNKNOWN;
    };
  }

  /** Whether the Internet knows it by another address, which the record means then. */
  private static boolean isSeenOutside(RuleContext context, Element element) {
    return element instanceof Tunnel
        || (element instanceof Machine machine
            && context.topology().effective(machine).interfaces().stream()
                .anyMatch(PublicRecordPrivateAddress::isSeenOutside));
  }

  private static boolean isSeenOutside(NetworkInterface link) {
    boolean hasPublicAddress =
        link.publicAddress().filter(seen -> !(seen instanceof PublicAddress.None)).isPresent();
    return hasPublicAddress || link.attachment().segment().equals(Optional.of(ElementId.INTERNET));
  }

  private static Optional<IpAddress> privateOf(KnownAddresses known) {
    return known.isComplete()
            && known.addresses().stream().allMatch(PublicRecordPrivateAddress::isInside)
        ? known.addresses().stream().findFirst()
        : Optional.empty();
  }

  private static boolean isInside(IpAddress address) {
    return address.isPrivate()
        || address.isSharedSpace()
        || address.isLinkLocal()
        || address.isLoopback();
  }

  private void checkExternalDns(RuleContext context, Cluster cluster, List<Problem> problems) {
    boolean isTunnelled =
        context.topology().all(Tunnel.class).stream()
            .flatMap(tunnel -> tunnel.members().stream())
            .anyMatch(member -> member.member().element().equals(cluster.id()));
    if (isTunnelled) {
      return;
    }
    cluster
        .externalDns()
        .forEach((name, instance) -> {
          if (ElementId.tryParse(name)
              .flatMap(id -> context.topology().find(id, Provider.class))
              .isPresent()) {
            checkGateways(context, cluster, name, instance, problems);
          }
        });
  }

  private void checkGateways(
      RuleContext context,
      Cluster cluster,
      String provider,
      ExternalDns instance,
      List<Problem> problems) {
    for (int i = 0; i < instance.gateways().size(); i++) {
      Subject place =
          Subject.of(cluster).then("externalDns").then(provider).then("gateways").then(i);
      context
          .topology()
          .find(instance.gateways().get(i), Gateway.class)
          .filter(gateway -> gateway.publication().expose().isEmpty())
          .flatMap(gateway ->
              privateOf(context.resolution().addresses().of(gateway))
                  .map(address ->
                      problem(
                              place,
                              "external-dns of %s publishes the names of %s at %s with %s, which leads nowhere from the Internet; publish another gateway, or expose this one through a tunnel"
                                  .formatted(cluster.id(), gateway.id(), provider, address))
                          .relatedTo(Subject.of(gateway))))
          .ifPresent(problems::add);
    }
  }
}
