package io.groundplan.model.validation.dns;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.Description;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.HostServices;
import io.groundplan.model.topology.MachineSettings;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Topology;
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
import java.util.stream.IntStream;

/**
 * GP701: somebody asks for names at an address of a drawn subnet or pool that nobody owns. Whether
 * it is in a list of nameservers, in conditional forwarding or among upstreams makes no difference.
 */
final class DnsServerUnowned implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          701,
          "dns-server-unowned",
          Severity.WARNING,
          "Names are asked for at an address of the drawing that nobody owns");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    UnownedAddresses unowned = new UnownedAddresses(context);
    List<Problem> problems = new ArrayList<>();
    for (NameserverList list : NameserverList.of(context.topology())) {
      check(unowned, list.owner(), list.subject(), list.servers(), problems);
    }
    for (DnsServices.Server server : DnsServices.of(context)) {
      Subject dns = Subject.of(server.element()).then("dns");
      for (DnsForwarding rule : server.service().forwarding()) {
        Subject place = dns.then("forwarding").then(rule.domain().toString());
        check(unowned, server.element(), place, rule.servers(), problems);
      }
      List<AddressReference> upstreams = server.service().upstreams().values();
      check(unowned, server.element(), dns.then("upstreams"), upstreams, problems);
    }
    return problems;
  }

  private void check(
      UnownedAddresses unowned,
      Element asking,
      Subject list,
      List<AddressReference> servers,
      List<Problem> problems) {
    for (int i = 0; i < servers.size(); i++) {
      Optional<IpAddress> address = DnsTargets.literal(servers.get(i));
      if (address.isPresent()) {
        Subject place = list.then(i);
        unowned
            .placeOf(address.get())
            .map(network -> problem(asking, place, address.get(), network))
            .ifPresent(problems::add);
      }
    }
  }

  private Problem problem(Element asking, Subject place, IpAddress address, Element network) {
    Problem problem =
        problem(
                place,
                "%s asks %s in %s for names, but nobody owns it; name the DNS server, or add it with that address"
                    .formatted(asking.id(), address, network.id()))
            .relatedTo(Subject.of(network));
    return network instanceof Segment segment
        ? problem.fixedBy(addition(segment, address))
        : problem;
  }

  private static QuickFix addition(Segment segment, IpAddress address) {
    return new QuickFix(
        "Add a DNS server with the address %s to %s".formatted(address, segment.id()),
        topology -> topology.with(server(freeId(topology), segment.id(), address)));
  }

  private static ElementId freeId(Topology topology) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> new ElementId(number == 1 ? "dns-server" : "dns-server-" + number))
        .filter(id -> !topology.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static Device server(ElementId id, ElementId segment, IpAddress address) {
    Stated<AddressAssignment> addresses = Stated.single(StaticAddress.of(address));
    NetworkInterface link =
        NetworkInterface.of(Optional.empty())
            .withAttachment(Attachment.to(segment))
            .withAddresses(addresses);
    DnsService dns =
        new DnsService(Optional.empty(), List.of(), List.of(), List.of(), Stated.unknown());
    HostServices offers =
        new HostServices(
            List.of(), Nat.NONE, List.of(), Optional.of(dns), Optional.empty(), List.of());
    return new Device(
        id,
        Description.EMPTY,
        Optional.of("server"),
        MachineSettings.UNKNOWN.withInterfaces(List.of(link)).withOffers(offers));
  }
}
