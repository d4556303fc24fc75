package io.groundplan.model.validation.dns;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Port;
import io.groundplan.model.graph.KnownRanges;
import io.groundplan.model.graph.Membership;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Firewall;
import io.groundplan.model.topology.FirewallAction;
import io.groundplan.model.topology.FirewallRule;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * GP712: a DNS server that cannot be reached by those who are told to ask it: no route leads there,
 * its address is one of a family that they lack or one of Kubernetes inside, or its firewall is
 * closed to them.
 */
final class DnsServerUnreachable implements Rule {

  private static final Port DNS = new Port(53);

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          712,
          "dns-server-unreachable",
          Severity.ERROR,
          "A DNS server cannot be reached by those who ask it");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    DnsReach reach = new DnsReach(context);
    List<Problem> problems = new ArrayList<>();
    for (NameserverList list : NameserverList.of(context.topology())) {
      for (int i = 0; i < list.servers().size(); i++) {
        check(context, reach, list, i).ifPresent(problems::add);
      }
    }
    for (DnsServices.Server server : DnsServices.of(context)) {
      if (server.element() instanceof Machine machine) {
        checkServer(context, reach, context.topology().effective(machine), server, problems);
      }
    }
    return problems;
  }

  private void checkServer(
      RuleContext context,
      DnsReach reach,
      Machine machine,
      DnsServices.Server server,
      List<Problem> problems) {
    Subject dns = Subject.of(machine).then("dns");
    for (DnsForwarding rule : server.service().forwarding()) {
      Subject place = dns.then("forwarding").then(rule.domain().toString());
      checkAll(context, reach, machine, place, rule.servers(), problems);
    }
    checkAll(
        context,
        reach,
        machine,
        dns.then("upstreams"),
        server.service().upstreams().values(),
        problems);
  }

  private void checkAll(
      RuleContext context,
      DnsReach reach,
      Machine machine,
      Subject place,
      List<AddressReference> servers,
      List<Problem> problems) {
    for (int i = 0; i < servers.size(); i++) {
      Subject subject = place.then(i);
      AddressReference server = servers.get(i);
      obstacle(context, reach, machine, server)
          .map(why -> problem(context, subject, machine, server, why))
          .ifPresent(problems::add);
    }
  }

  private Optional<Problem> check(
      RuleContext context, DnsReach reach, NameserverList list, int index) {
    AddressReference server = list.servers().get(index);
    if (list.owner() instanceof Segment segment) {
      return obstacle(context, reach, segment, list, server)
          .map(why -> problem(context, list.subject(index), segment, server, why));
    }
    return list.clients(context).stream()
        .flatMap(client ->
            obstacle(context, reach, client, server).stream()
                .map(why -> problem(context, list.subject(index), client, server, why)))
        .findFirst();
  }

  private Problem problem(
      RuleContext context, Subject subject, Element asking, AddressReference server, String why) {
    return problem(
            subject,
            "%s asks %s for names, but %s; name a server that it reaches"
                .formatted(asking.id(), server, why))
        .relatedTo(DnsTargets.ownersOf(context, server).stream().map(Subject::of).toList());
  }

  private static Optional<String> obstacle(
      RuleContext context,
      DnsReach reach,
      Segment segment,
      NameserverList list,
      AddressReference server) {
    List<Machine> clients = list.clients(context);
    Optional<String> inside =
        insideCluster(context, reach, server)
            .filter(cluster ->
                clients.isEmpty()
                    || clients.stream().anyMatch(client -> !isNodeOf(context, client, cluster)))
            .map(DnsServerUnreachable::insideWords);
    if (inside.isPresent()) {
      return inside;
    }
    List<IpAddress> addresses = DnsTargets.addressesOf(context, server);
    List<Machine> plain =
        clients.stream().filter(client -> !context.routing().routers().forwards(client)).toList();
    boolean isLost =
        isLost(context, reach, server, addresses, address -> reach.from(segment, address))
            && (plain.isEmpty()
                || plain.stream()
                    .anyMatch(client ->
                        addresses.stream()
                            .filter(address -> segment.subnet(address.family()).isPresent())
                            .allMatch(address -> reach.from(client, address) == Membership.OUT)));
    return isLost
        ? Optional.of("nothing leads from there to " + addresses.getFirst())
        : closed(context, server, segment.subnets().values());
  }

  private static Optional<String> obstacle(
      RuleContext context, DnsReach reach, Machine machine, AddressReference server) {
    Optional<String> inside =
        insideCluster(context, reach, server)
            .filter(cluster -> !isNodeOf(context, machine, cluster))
            .map(DnsServerUnreachable::insideWords);
    if (inside.isPresent()) {
      return inside;
    }
    List<IpAddress> addresses = DnsTargets.addressesOf(context, server);
    boolean isLost =
        isLost(context, reach, server, addresses, address -> reach.from(machine, address));
    return isLost
        ? Optional.of("nothing leads from there to " + addresses.getFirst())
        : Optional.empty();
  }

  private static boolean isLost(
      RuleContext context,
      DnsReach reach,
      AddressReference server,
      List<IpAddress> addresses,
      Function<IpAddress, Membership> from) {
    boolean isKnown =
        DnsTargets.literal(server).isPresent()
            || context.resolution().addresses().of(server).isComplete();
    return isKnown
        && !addresses.isEmpty()
        && addresses.stream()
            .allMatch(address -> reach.isDrawn(address) && from.apply(address) == Membership.OUT);
  }

  private static String insideWords(Cluster cluster) {
    return "that is an address of " + cluster.id() + " inside, which nobody else reaches";
  }

  /** The cluster inside which alone the server answers: by a service address or type. */
  private static Optional<Cluster> insideCluster(
      RuleContext context, DnsReach reach, AddressReference server) {
    Optional<IpAddress> literal = DnsTargets.literal(server);
    if (literal.isPresent()) {
      List<Cluster> clusters = reach.clustersServing(literal.get());
      return clusters.size() == 1 && context.routing().subnets().holding(literal.get()).isEmpty()
          ? Optional.of(clusters.getFirst())
          : Optional.empty();
    }
    List<Element> owners = DnsTargets.ownersOf(context, server);
    return owners.size() == 1 && owners.getFirst() instanceof Service service && isInside(service)
        ? context.topology().clusterOf(service.cluster())
        : Optional.empty();
  }

  private static boolean isInside(Service service) {
    var balancing = service.publication().balancing();
    return service.type().filter("ClusterIP"::equals).isPresent()
        && balancing.pool().isEmpty()
        && balancing.at().isEmpty()
        && balancing.addresses().values().isEmpty()
        && service.interfaces().isEmpty();
  }

  private static boolean isNodeOf(RuleContext context, Machine machine, Cluster cluster) {
    return machine instanceof Node node
        && context.topology().clusterOf(node.cluster()).equals(Optional.of(cluster));
  }

  /** Whether the server's own firewall is known to drop questions from those subnets. */
  private static Optional<String> closed(
      RuleContext context, AddressReference server, List<Subnet> sources) {
    List<Element> owners = DnsTargets.ownersOf(context, server);
    if (owners.size() != 1
        || !(owners.getFirst() instanceof Machine machine)
        || sources.isEmpty()) {
      return Optional.empty();
    }
    Optional<Firewall> firewall =
        context.topology().effective(machine).machine().offers().firewall();
    boolean isClosed =
        firewall
            .filter(own -> own.defaultAction().equals(Optional.of(FirewallAction.BLOCK)))
            .filter(own -> own.rules().stream().noneMatch(rule -> mayAdmit(context, rule, sources)))
            .isPresent();
    return isClosed
        ? Optional.of(
            "the firewall of %s lets no questions (53) in from there".formatted(machine.id()))
        : Optional.empty();
  }

  private static boolean mayAdmit(RuleContext context, FirewallRule rule, List<Subnet> sources) {
    if (rule.action().equals(Optional.of(FirewallAction.BLOCK))) {
      return false;
    }
    boolean isDns =
        rule.ports().isEmpty()
            || rule.ports().stream().anyMatch(port -> port.ports().contains(DNS));
    KnownRanges from = context.resolution().networks().of(rule.from(), Optional.empty());
    return isDns
        && (rule.from().isEmpty()
            || !from.isComplete()
            || sources.stream().anyMatch(subnet -> from.set().overlaps(subnet.prefix().range())));
  }
}
