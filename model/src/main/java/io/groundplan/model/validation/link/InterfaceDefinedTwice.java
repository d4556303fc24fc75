package io.groundplan.model.validation.link;

import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP205: a node writes an interface on itself, which is then its only network card, and names other
 * network cards besides, be it in its cluster's defaults. That one interface has two kinds the
 * reader reports, since only one of them enters the topology.
 */
final class InterfaceDefinedTwice implements Rule {

  @Override
  public RuleDescription description() {
    return ReaderCodes.INTERFACE_DEFINED_TWICE;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Node node : context.topology().nodes()) {
      Optional<NetworkInterface> own =
          node.interfaces().stream().filter(link -> link.name().isEmpty()).findFirst();
      Optional<NetworkInterface> named =
          node.interfaces().stream()
              .filter(link -> link.name().isPresent())
              .filter(link -> link.link().kind() instanceof PhysicalLink)
              .filter(link -> link.attachment().tunnel().isEmpty())
              .findFirst();
      if (own.isPresent() && named.isPresent()) {
        problems.add(beside(node, named.get()));
      }
    }
    return problems;
  }

  private Problem beside(Node node, NetworkInterface named) {
    return problem(
            Subject.of(node),
            "%s has an interface written on itself, as if it had no other, and %s besides; write"
                    .formatted(node.id(), named.key())
                + " all of them under interfaces")
        .relatedTo(Subject.of(node, named));
  }
}
