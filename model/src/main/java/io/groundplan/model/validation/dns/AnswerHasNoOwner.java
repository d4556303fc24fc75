package io.groundplan.model.validation.dns;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.ResourceAnswer;
import io.groundplan.model.topology.Target;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * GP704: a DNS server answers with an address of a drawn subnet or pool that nobody owns. Silent
 * while somebody there has an address that is not known: a lease, an unpinned service.
 */
final class AnswerHasNoOwner implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          704,
          "answer-has-no-owner",
          Severity.WARNING,
          "A DNS server answers with an address of the drawing that nobody owns");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    UnownedAddresses unowned = new UnownedAddresses(context);
    for (DnsServices.Server server : DnsServices.of(context)) {
      for (DnsRecord item : server.service().records()) {
        for (IpAddress address : answers(item)) {
          unowned
              .placeOf(address)
              .map(place -> problem(server.element(), item, address, place))
              .ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private Problem problem(Element server, DnsRecord item, IpAddress address, Element place) {
    return problem(
            Subject.of(server).then("dns").then("records").then(item.name().toString()),
            "%s answers %s with %s in %s, which nobody owns; name the owner instead of the address"
                .formatted(server.id(), item.name(), address, place.id()))
        .relatedTo(Subject.of(place));
  }

  private static List<IpAddress> answers(DnsRecord item) {
    return switch (item.answer()) {
      case OwnerAnswer(List<Target> targets) ->
          targets.stream().flatMap(target -> literal(target.host())).toList();
      case ResourceAnswer resource ->
          resource.type().equals("A") || resource.type().equals("AAAA")
              ? IpAddress.tryParse(resource.value()).stream().toList()
              : List.of();
    };
  }

  private static Stream<IpAddress> literal(AddressReference host) {
    return host instanceof LiteralAddress(IpAddress address) ? Stream.of(address) : Stream.empty();
  }
}
