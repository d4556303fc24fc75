package io.groundplan.model.validation.link;

import io.groundplan.model.topology.Link;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * GP209: a node finds a network card by its kernel name, although the file records facts by which
 * Talos finds it surely, or its other cards are found so. Kernel names change with the kernel, with
 * a card more, or with the virtual slot. Where the file knows nothing of any card, a name is all
 * there is; and aliases and links that the configuration creates have names that stay.
 */
final class InterfaceByName implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          209,
          "interface-by-name",
          Severity.WARNING,
          "A node finds a network card by a name that may change");

  /** The kernel's own names, in the order of finding, and systemd's, by slot and place. */
  private static final Pattern KERNEL_NAME = Pattern.compile("eth\\d+|en[opsx]\\w+");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Node node : context.topology().nodes()) {
      List<NetworkInterface> cards =
          node.interfaces().stream()
              .filter(link -> link.link().kind() instanceof PhysicalLink)
              .toList();
      for (NetworkInterface card : cards) {
        if (!isFound(card) && KERNEL_NAME.matcher(card.key()).matches()) {
          check(node, cards, card).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  /** Whether Talos finds the card by something else than its name. */
  private static boolean isFound(NetworkInterface card) {
    return card.link().mac().isPresent() || !card.link().selector().isEmpty();
  }

  private Optional<Problem> check(Node node, List<NetworkInterface> cards, NetworkInterface card) {
    Optional<PlainValue.Fields> selector = selector(cards, card);
    boolean othersAreFound = cards.stream().anyMatch(InterfaceByName::isFound);
    if (selector.isEmpty() && !othersAreFound) {
      return Optional.empty();
    }
    Problem problem =
        problem(
            Subject.of(node, card),
            "%s is found by its name, which may change; write its mac, or a selector%s"
                .formatted(
                    MachineLinks.title(node, card),
                    selector.map(found -> " by " + shown(found)).orElse(", as for the others")));
    return Optional.of(
        selector
            .map(found ->
                problem.fixedBy(
                    new QuickFix(
                        "Find %s by %s".formatted(MachineLinks.title(node, card), shown(found)),
                        topology ->
                            MachineEdits.link(
                                topology,
                                node.id(),
                                card.path(),
                                link -> LinkEdits.withSelector(link, found)))))
            .orElse(problem));
  }

  /** A selector of what only this card is recorded to have: its place on the bus, or its driver. */
  private static Optional<PlainValue.Fields> selector(
      List<NetworkInterface> cards, NetworkInterface card) {
    List<NetworkInterface> others =
        cards.stream().filter(other -> !other.path().equals(card.path())).toList();
    return only("busPath", others, card, Link::busPath)
        .or(() -> only("driver", others, card, Link::driver));
  }

  /** Drivers that are not recorded may be the same one. */
  private static Optional<PlainValue.Fields> only(
      String key,
      List<NetworkInterface> others,
      NetworkInterface card,
      Function<Link, Optional<String>> fact) {
    Optional<String> own = fact.apply(card.link());
    boolean isOnly =
        others.stream()
            .map(other -> fact.apply(other.link()))
            .noneMatch(theirs -> (theirs.isEmpty() && key.equals("driver")) || theirs.equals(own));
    return own.filter(value -> isOnly)
        .map(value -> {
          LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
          fields.put(key, new PlainValue.Text(value));
          return new PlainValue.Fields(fields);
        });
  }

  private static String shown(PlainValue.Fields selector) {
    return selector.values().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue().asText().orElse(""))
        .collect(Collectors.joining(" and "));
  }
}
