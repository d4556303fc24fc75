package io.groundplan.model.validation.link;

import io.groundplan.model.topology.Link;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * GP210: a selector matches two network cards of its node, by what the file records of them, or two
 * links have one selector. Talos then takes one of them, not the same each time, or none.
 */
final class SelectorMatchesTwo implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          210,
          "selector-matches-two-interfaces",
          Severity.ERROR,
          "A selector matches two network cards of its node");

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
              .sorted(Comparator.comparing(NetworkInterface::key))
              .toList();
      for (NetworkInterface card : cards) {
        if (!card.link().selector().isEmpty()) {
          cards.stream()
              .filter(other -> !other.equals(card) && matches(card, other))
              .findFirst()
              .ifPresent(other -> problems.add(problem(node, card, other)));
        }
      }
    }
    return problems;
  }

  /** Whether the selector of one card matches the other: by its facts, or as its selector, too. */
  private static boolean matches(NetworkInterface card, NetworkInterface other) {
    PlainValue.Fields selector = card.link().selector();
    if (selector.equals(other.link().selector())) {
      return card.key().compareTo(other.key()) < 0;
    }
    return selector.values().entrySet().stream()
        .allMatch(entry ->
            fact(other, entry.getKey())
                .filter(fact ->
                    entry.getValue().asText().filter(wanted -> isLike(wanted, fact)).isPresent())
                .isPresent());
  }

  /** What is recorded of a card under a key of Talos's selectors. */
  private static Optional<String> fact(NetworkInterface card, String key) {
    Link link = card.link();
    return switch (key) {
      case "hardwareAddr", "permanentAddr" -> link.mac().map(Object::toString);
      case "driver" -> link.driver();
      case "busPath" -> link.busPath();
      case "physical" -> Optional.of("true");
      default -> Optional.empty();
    };
  }

  /** Talos matches with stars, and hardware addresses in either case. */
  private static boolean isLike(String wanted, String fact) {
    String[] parts = wanted.toLowerCase(Locale.ROOT).split("\\*", -1);
    String pattern = Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(".*"));
    return fact.toLowerCase(Locale.ROOT).matches(pattern);
  }

  private Problem problem(Node node, NetworkInterface card, NetworkInterface other) {
    return problem(
            Subject.of(node, card).then("selector"),
            "The selector of %s matches %s, too; select by what only one of them has, such as the"
                    .formatted(MachineLinks.title(node, card), other.key())
                + " hardware address")
        .relatedTo(Subject.of(node, other));
  }
}
