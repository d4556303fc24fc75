package io.groundplan.model.topology;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.address.InterfaceName;
import java.util.Optional;

/**
 * Which routing table packets are sent by, as Linux's {@code ip rule} (RoutingRuleConfig of Talos).
 *
 * @param priority the smaller is asked first; 1 to 32765, but for what Talos and Linux use
 * @param from where they come from; anywhere if absent
 * @param to where they go; anywhere if absent
 * @param link the own interface they came in by
 * @param table the routing table; none where packets are not let through
 * @param action what is done with them; sent by the table if absent
 */
public record RoutingRule(
    int priority,
    Optional<NetworkReference> from,
    Optional<NetworkReference> to,
    Optional<InterfaceName> link,
    Optional<Integer> table,
    Optional<RoutingAction> action) {

  private static final int LARGEST = 32_765;

  /** Reads a priority, or throws {@link AddressFormatException}. */
  public static int parsePriority(String text) {
    boolean isNumber = text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= LARGEST;
    if (!isNumber) {
      throw new AddressFormatException(text, "a priority is a number from 1 to " + LARGEST, 0);
    }
    return Integer.parseInt(text);
  }
}
