package io.groundplan.model.validation.dns;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Port;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.ResourceAnswer;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.ServicePort;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP703: a rewrite answers all names of a domain with the address of a DNS server. Clients then
 * connect to that server instead of having it asked; conditional forwarding is meant. The name of
 * the server itself, and a host that serves more than names, are no such thing.
 */
final class RewriteToDnsServer implements Rule {

  private static final Port DNS = new Port(53);

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          703,
          "rewrite-to-dns-server",
          Severity.ERROR,
          "A rewrite answers with the address of a DNS server where forwarding is meant");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (DnsServices.Server server : DnsServices.of(context)) {
      for (DnsRecord item : server.service().records()) {
        check(context, server, item, targets(item)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** What the record answers with, also where it is written out as one of type A or AAAA. */
  private static List<Target> targets(DnsRecord item) {
    return switch (item.answer()) {
      case OwnerAnswer(List<Target> targets) -> targets;
      case ResourceAnswer resource ->
          resource.type().equals("A") || resource.type().equals("AAAA")
              ? IpAddress.tryParse(resource.value())
                  .map(address -> new Target(new LiteralAddress(address), Optional.empty()))
                  .stream()
                  .toList()
              : List.of();
    };
  }

  private Optional<Problem> check(
      RuleContext context, DnsServices.Server server, DnsRecord item, List<Target> targets) {
    DnsName domain = domainOf(item.name());
    List<Element> asked =
        targets.stream()
            .flatMap(target -> ownerOf(context, target.host()).stream())
            .filter(owner -> !owner.id().equals(server.element().id()))
            .filter(owner -> isMeantToBeAsked(context.topology(), owner, item.name(), domain))
            .toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Element first = asked.getFirst();
    Problem problem =
        problem(
                Subject.of(server.element())
                    .then("dns")
                    .then("records")
                    .then(item.name().toString()),
                "%s answers %s with the address of the DNS server %s, so clients connect to it instead of having it asked; forward %s to it"
                    .formatted(server.element().id(), item.name(), first.id(), domain))
            .relatedTo(Subject.of(first).then("dns"));
    return Optional.of(
        asked.size() == targets.size() && statesItsDns(server.element())
            ? problem.fixedBy(forward(server.element().id(), item, domain, asked))
            : problem);
  }

  private static DnsName domainOf(DnsName name) {
    return name.isWildcard() ? name.parent().orElse(name) : name;
  }

  private static Optional<Element> ownerOf(RuleContext context, AddressReference host) {
    return switch (host) {
      case OwnerAddress(Reference owner) -> context.topology().find(owner.element());
      case LiteralAddress(IpAddress address) -> {
        List<AddressOwner> owners = context.addresses().ownersOf(address);
        yield owners.size() == 1 ? Optional.of(owners.getFirst().element()) : Optional.empty();
      }
      case HostName _, ServerUrl _ -> Optional.empty();
    };
  }

  /** Whether the owner answers names and little else, and the record is about a whole domain. */
  private static boolean isMeantToBeAsked(
      Topology topology, Element owner, DnsName name, DnsName domain) {
    Optional<DnsService> dns = DnsService.of(topology, owner);
    if (dns.isEmpty()) {
      return false;
    }
    boolean isItsZone = dns.get().zones().stream().anyMatch(domain::isSubdomainOf);
    boolean isDomain = name.isWildcard() || dns.get().zones().contains(name);
    return isDomain
        && switch (owner) {
          case Machine machine ->
              servesNamesAlone(topology.effective(machine).machine().offers().ports(), isItsZone);
          case Service service -> servesNamesAlone(service.ports(), true);
          case Provider _ -> isItsZone;
          case Site _,
              Segment _,
              Cluster _,
              VirtualIp _,
              LoadBalancerPool _,
              Gateway _,
              Certificate _,
              NetworkPolicy _,
              Tunnel _ ->
              false;
        };
  }

  /** A machine without stated ports may serve anything; that it has the zone decides then. */
  private static boolean servesNamesAlone(List<ServicePort> ports, boolean ifUnknown) {
    return ports.isEmpty()
        ? ifUnknown
        : ports.stream()
            .allMatch(port -> port.port().ports().isSingle() && port.port().ports().contains(DNS));
  }

  private static boolean statesItsDns(Element element) {
    return element instanceof Machine machine ? machine.machine().offers().dns().isPresent() : true;
  }

  private static QuickFix forward(
      ElementId server, DnsRecord item, DnsName domain, List<Element> asked) {
    List<AddressReference> servers =
        asked.stream()
            .<AddressReference>map(owner -> new OwnerAddress(Reference.to(owner.id())))
            .distinct()
            .toList();
    return new QuickFix(
        "Forward %s instead".formatted(domain),
        topology ->
            topology
                .find(server)
                .flatMap(element ->
                    DnsService.of(topology, element)
                        .map(dns -> forwarded(dns, item, domain, servers))
                        .flatMap(dns -> DnsServices.with(element, dns)))
                .map(topology::with)
                .orElse(topology));
  }

  /** The service with the record turned into forwarding, joined to what the domain has already. */
  private static DnsService forwarded(
      DnsService dns, DnsRecord item, DnsName domain, List<AddressReference> servers) {
    List<DnsRecord> records = dns.records().stream().filter(other -> !other.equals(item)).toList();
    List<DnsForwarding> rules = new ArrayList<>();
    List<AddressReference> all = new ArrayList<>();
    for (DnsForwarding rule : dns.forwarding()) {
      if (rule.domain().equals(domain)) {
        all.addAll(rule.servers());
      } else {
        rules.add(rule);
      }
    }
    servers.stream().filter(server -> !all.contains(server)).forEach(all::add);
    rules.add(new DnsForwarding(domain, all));
    return dns.withRecords(records).withForwarding(rules);
  }
}
